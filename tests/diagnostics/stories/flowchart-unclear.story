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
