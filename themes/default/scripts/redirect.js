// The page of a former address: goes to the present one and takes along what the reader was sent to, which the
// browser's own refreshing would lose.
const present = document.querySelector("a[data-present]");
location.replace(present.getAttribute("href").replace(/#.*$/, "") + (location.hash || new URL(present.href).hash));
