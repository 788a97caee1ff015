A block of code may begin with an empty line, and hold others.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

```

one form

two copies
```
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

```

one form

three copies
```

```

```

--- expect marks ---
# Referrals: amended
## 1. Response: amended (number)
one form /  / [-two-]{+three+} copies

