HTML that is not published.
--- file content/core/referrals.md ---
---
title: Referrals
---
Text with <span class="x">words</span>.

<div>
Lost words.
</div>
--- expect report ---
content/core/referrals.md:4:11: warning: the HTML tag `<span class="x">` is not published [raw-html]
  help: The words around it stay. Take the tag away, or write what it does in Markdown.
content/core/referrals.md:6:1: error: the words `Lost words.` stand inside HTML and would not be published [raw-html]
  help: Write them in Markdown, without HTML tags around them.
