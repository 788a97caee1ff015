A sign too few or too many shows to readers; in code, behind a backslash and in running words it is meant.
--- now ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
parts:
  - {id: core, title: Core, chapters: [referrals]}
--- file content/core/referrals.md ---
---
title: Referrals
scope: |
  Which children:

  ###Who and
  • children
  • young people
---
##Heading

Text
#Also one
• one
· two

| a | *b* |
| c | [d](https://d.example/) |
| e |

> [!IMPORTNT]
> Refer.

> [!NOTE]Refer.

> [!ELSEWHERE]
> Refer.

[form](my form.pdf), *so* [text] (https://x.example/), [sic] (see above), [x](as written).
Über [é](ä ö.pdf) ![picture](../resources/my pic.png)

- ##Item

## Meant

\##Not and `##x` and # 1 and #1

    ##code
    | a | b |
    | a | b |

```
• a
• b
[form](my form.pdf)
```

• alone

| one row |

\| a |
\| b |

> [!NOTE] Words behind the mark are in the box.

> [1] is a number.

\[form](my form.pdf) [form\](my form.pdf) `[text] (https://x.example/)`
--- expect report ---
content/core/referrals.md:6:3: warning: no space stands behind `###`, so this line is no heading [markdown-slip]
  help: Write `### Who and`.
content/core/referrals.md:7:3: warning: `•` begins no list, so these lines run together [markdown-slip]
  help: Begin each of the lines with a dash and a space, `- `, and leave a blank line above the first.
content/core/referrals.md:10:1: warning: no space stands behind `##`, so this line is no heading [markdown-slip]
  help: Write `## Heading`.
content/core/referrals.md:13:1: warning: no space stands behind `#`, so this line is no heading [markdown-slip]
  help: Write `# Also one`.
content/core/referrals.md:14:1: warning: `•` begins no list, so these lines run together [markdown-slip]
  help: Begin each of the lines with a dash and a space, `- `, and leave a blank line above the first.
content/core/referrals.md:17:1: warning: these rows are no table, since no line of dashes stands below the first [markdown-slip]
  help: Write `| --- | --- |` below the first row, and leave a blank line above it.
content/core/referrals.md:21:3: warning: `IMPORTNT` is no kind of call-out [markdown-slip]
  help: Did you mean `[!IMPORTANT]`?
content/core/referrals.md:24:3: warning: `[!NOTE]` makes no call-out as it stands here [markdown-slip]
  help: Write `> [!NOTE]` on a line of its own, and the words below it.
content/core/referrals.md:26:3: warning: `ELSEWHERE` is no kind of call-out [markdown-slip]
  help: The kinds are `NOTE`, `IMPORTANT`, `WARNING`, `TIP`, `CAUTION` and `LOCAL`.
content/core/referrals.md:29:1: warning: spaces stand in the address `my form.pdf`, so this is no link [markdown-slip]
  help: Put the address in angle brackets: write `[form](<my form.pdf>)`.
content/core/referrals.md:29:27: warning: a space stands between the two brackets, so this is no link [markdown-slip]
  help: Take it out: write `[text](https://x.example/)`.
content/core/referrals.md:30:6: warning: spaces stand in the address `ä ö.pdf`, so this is no link [markdown-slip]
  help: Put the address in angle brackets: write `[é](<ä ö.pdf>)`.
content/core/referrals.md:30:20: warning: spaces stand in the address `../resources/my pic.png`, so this is no link [markdown-slip]
  help: Put the address in angle brackets: write `[picture](<../resources/my pic.png>)`.
content/core/referrals.md:32:3: warning: no space stands behind `##`, so this line is no heading [markdown-slip]
  help: Write `## Item`.
