Reviews that were due before today; a month lasts to its end.
--- today 2026-03-01 ---
--- file content/core/a.md ---
---
title: Due Last Month
review-by: 2026-02
---
Text.
--- file content/core/b.md ---
---
title: Due on a Day
review-by: 2026-02-28
---
Text.
--- file content/core/c.md ---
---
title: Due Today
review-by: 2026-03-01
---
Text.
--- file content/core/d.md ---
---
title: Due this Month
review-by: 2026-03
---
Text.
--- file content/core/e.md ---
---
title: Withdrawn
status: withdrawn
review-by: 2020-01
---
--- expect report ---
content/core/a.md:3:12: warning: the review of this chapter was due by 28 February 2026 [review-overdue]
  help: Review the chapter, then set `reviewed` and a new `review-by`.
content/core/b.md:3:12: warning: the review of this chapter was due by 28 February 2026 [review-overdue]
  help: Review the chapter, then set `reviewed` and a new `review-by`.
