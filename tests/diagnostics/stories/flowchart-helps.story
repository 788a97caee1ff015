Slips in flowcharts that other programs let pass, or that word processors make.
--- file content/core/referrals.md ---
---
title: Referrals
---
```flowchart
digraph {
  label="A referral";
  a [label="Say "no" to it"];
  b [label=“Strategy discussion”];
  a -> b;
  b => c;
  subgraph police { label="Police"; c [label="Investigate"]; }
  b -> c;
}
```
--- expect report ---
content/core/referrals.md:7:18: error: the quotation mark before `no` ends the words [flowchart-invalid]
  help: Inside of words write `\"` for a quotation mark, or “ and ”.
content/core/referrals.md:8:22: error: `discussion”` stands between curly quotation marks [flowchart-invalid]
  help: Write straight ones, as in `label="Strategy discussion"`.
content/core/referrals.md:10:5: error: `=>` is no arrow [flowchart-invalid]
  help: Write `->`, as in `b -> …`.
content/core/referrals.md:11:21: warning: the words of this part are shown to nobody, since its name does not begin with `cluster_` [flowchart-unclear]
  help: Write `subgraph cluster_police {`.
