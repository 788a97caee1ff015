A withdrawn chapter whose text another took in: what moved is shown as moved, what was dropped as taken out.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/visits.md ---
---
title: Visits to Prisons
---
## Asking

The prison asks the council in which the child lives, and the council answers within ten working days.

Send the answer by fax.
--- file content/core/risks.md ---
---
title: People who Pose a Risk
---
## Assessment

Every person is assessed.
--- edition 2025-02 ---
--- now ---
--- file content/core/visits.md ---
---
title: Visits to Prisons
status: withdrawn
replaced-by: risks
---
--- file content/core/risks.md ---
---
title: People who Pose a Risk
---
## Assessment

Every person is assessed.

## Visits in Custody

The prison asks the council in which the child lives, and the council answers within ten working days.
--- expect marks ---
# People who Pose a Risk: amended
## 2. Visits in Custody: added
{>The prison asks the council in which the child lives, and the council answers within ten working days.>}
# Visits to Prisons: withdrawn
## 1. Asking: removed
[<The prison asks the council in which the child lives, and the council answers within ten working days.<]
[-Send the answer by fax.-]
