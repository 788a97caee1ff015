// Words that stand in nearly every English text; engine/search/common_words.cpp has the same list.

export const commonWords = new Set(`
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing down during each every few for from further had has have having he her here hers him his how i
if in into is it its itself just me more most my of off on once only or other our out over own same she so some such
than that the their them then there these they this those through to too under until up upon us very was we were what
when where whether which while who whom whose why will with would you your
`.trim().split(/\s+/));
