A step is put into a flowchart, and an arrow leads elsewhere.
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
digraph {
  label="A referral";
  a [label="Referral received"];
  x [label="Check the records"];
  b [label="Is harm suspected?", shape=diamond];
  c [label="Strategy discussion"];
  d [label="Assessment within 45 days"];
  a -> x -> b;
  b -> c [label="Yes"];
  b -> d [label="No"];
}
```
--- expect marks ---
