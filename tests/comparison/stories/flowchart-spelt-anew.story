The same flowchart in other lines, with other names.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

```flowchart
digraph {
  label="A referral";
  a [label="Referral received"];
  b [label="Is harm suspected?", shape=diamond];
  c [label="Strategy discussion"];
  d [label="Assessment"];
  a -> b;
  b -> c [label="Yes"];
  b -> d [label="No"];
}
```
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

```flowchart
digraph referral {
  graph [label="A referral"]; node [shape=box];
  assessment [label="Assessment"]; strategy [label="Strategy\ndiscussion", color=red];
  harm [shape=diamond, label="Is harm suspected?"];
  received [label="Referral received"]; received -> harm;
  harm -> strategy [label="yes"]; harm -> assessment [label="no"]
}
```
--- expect marks ---
