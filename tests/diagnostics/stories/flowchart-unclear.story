Flowcharts that can be read, but not followed.
--- file content/core/referrals.md ---
---
title: Referrals
scope: |
  ```flowchart
  digraph {
    Ask -> Tell;
    Ask -> Wait [label="No"];
  }
  ```
---
> ```flowchart
> digraph {
>   label="A referral";
>   a -> b [lable="Yes"];
>   b [label="Strategy discussion"];
>   c [label="Assessment", shape=dimond];
> }
> ```
--- expect report ---
content/core/referrals.md:5:3: warning: this flowchart has no title [flowchart-unclear]
  help: Write `label="…"` as the first line between the braces.
content/core/referrals.md:6:9: warning: this arrow from `Ask` does not say when it is taken [flowchart-unclear]
  help: Write `[label="Yes"]`, or whatever the answer is, behind it.
content/core/referrals.md:14:5: warning: the step `a` has no words [flowchart-unclear]
  help: Write `a [label="…"];` before its arrows.
content/core/referrals.md:14:13: warning: `lable` means nothing here [flowchart-unclear]
  help: Did you mean `label`?
content/core/referrals.md:16:5: warning: no arrow joins `Assessment` to another step [flowchart-unclear]
  help: Write an arrow that leads to it, or take it out.
content/core/referrals.md:16:34: warning: `dimond` is no `shape` [flowchart-unclear]
  help: Did you mean `diamond`?
