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
# Referrals: amended
## 1. Response: amended, citations followed (timescale)
A referral
1. Referral received. / Go to 2.
2. {+Check the records. / Go to 3.+}
3. Is harm suspected? / If yes, go to [~3~]{~4~}. / If no, go to [~4~]{~5~}.
4. Strategy discussion. / End.
5. Assessment{+ within 45 days+}. / End.
