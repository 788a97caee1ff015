#!/usr/bin/env python3
"""Makes a manual's repository of a public one, so that the benchmark can run on real text.

    convert_corpus.py wstg    CHECKOUT NEW_FOLDER    OWASP/wstg: its tags are the editions
    convert_corpus.py gesetze CHECKOUT NEW_FOLDER    bundestag/gesetze: the last commit of each half-year is one

Each edition becomes one commit with its trailer. Links between files are rewritten to where the files went; headings,
prose and tables stay as they are. Images that a chapter shows become resources; what a manual has no place for (scripts,
folders of drafts) is left out.
"""
import posixpath
import re
import subprocess
import sys

LINK = re.compile(r'(\]\()([^()\s#]+\.md)(#[^()\s]*)?(\))')
IMAGE = re.compile(r'(\]\()([^()\s#:]+\.(?:png|jpe?g|gif|svg|webp))((?:\s+"[^"\n]*")?\))', re.I)


def git(checkout, *words, text=True):
    return subprocess.run(['git', '-C', checkout, *words], check=True, capture_output=True, text=text).stdout


def slug(text):
    return re.sub(r'[^a-z0-9]+', '-', text.lower()).strip('-') or 'x'


def editions_of_wstg(checkout):
    return [('2020-04', '2020-04-21', 'v4.1'), ('2020-12', '2020-12-03', 'v4.2'), ('2023-09', '2023-09-28', '20230928')]


def editions_of_gesetze(checkout):
    last = {}
    for line in git(checkout, 'log', '--reverse', '--format=%H %cs').splitlines():
        commit, day = line.split()
        year, month, _ = day.split('-')
        last[f'{year}-{"02" if int(month) <= 6 else "08"}'] = (day, commit)
    return [(edition, day, commit) for edition, (day, commit) in sorted(last.items())]


def place_wstg(path):
    if not path.startswith('document/') or not path.endswith('.md'):
        return None
    folders = path.split('/')[1:]
    if len(folders) < 2:
        return None
    name = folders[-1][:-3]
    part = slug(folders[0]) if len(folders) < 3 else slug(folders[0][:2] + folders[1])
    return part, slug(folders[-2] + '-' + name if name == 'README' else name)


def place_gesetze(path):
    folders = path.split('/')
    if len(folders) != 3 or folders[2] != 'index.md':
        return None
    return 'laws-' + slug(folders[0]), slug(folders[1])


CORPORA = {'wstg': (editions_of_wstg, place_wstg), 'gesetze': (editions_of_gesetze, place_gesetze)}


def title_and_body(text, fallback):
    title, front = fallback, re.match(r'---\n(.*?)\n---\n', text, re.S)
    if front:
        text = text[front.end():]
        named = re.search(r'^Title:\s*(.+)$', front.group(1), re.M)
        title = named.group(1) if named else title
    heading = re.search(r'^# +(.+)$', text, re.M)
    if heading:
        title = heading.group(1)
        text = text[:heading.start()] + text[heading.end():]
    return title.strip().strip('"\'') or fallback, text.lstrip('\n')


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


def read_blobs(checkout, names):
    """The bytes of many blobs, from one git process."""
    process = subprocess.Popen(['git', '-C', checkout, 'cat-file', '--batch'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    blobs = {}
    for name in names:
        process.stdin.write(name.encode() + b'\n')
        process.stdin.flush()
        size = int(process.stdout.readline().split()[2])
        blobs[name] = process.stdout.read(size)
        process.stdout.read(1)
    process.stdin.close()
    process.wait()
    return blobs


def files_of(checkout, commit, place):
    files, taken = {}, set()
    for line in git(checkout, 'ls-tree', '-r', '-z', commit).split('\0'):
        if not line:
            continue
        about, path = line.split('\t', 1)
        where = place(path)
        if not where:
            continue
        part, chapter = where
        while chapter in taken:
            chapter += '-x'
        taken.add(chapter)
        files[path] = (part, chapter, about.split()[2])
    return files


def images_of(checkout, commit):
    images = {}
    for line in git(checkout, 'ls-tree', '-r', '-z', commit).split('\0'):
        about, _, path = line.partition('\t')
        if IMAGE.fullmatch(f']({path})'):
            images[path] = about.split()[2]
    return images


def place_of_image(path):
    folder, name = posixpath.split(path)
    return f'{slug(folder)}/{slug(posixpath.splitext(name)[0])}{posixpath.splitext(name)[1].lower()}'


def rewritten(path, part, body, files, images, shown):
    """The text with its links as they lead now; `shown` gathers the images that it shows."""
    def image(match):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match.group(2)))
        if target not in images:
            return match.group(0)
        shown.add(target)
        return f'{match.group(1)}../resources/{place_of_image(target)}{match.group(3)}'

    def replace(match):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match.group(2)))
        if target not in files:
            return match.group(0)
        other_part, other, _ = files[target]
        link = f'{other}.md' if other_part == part else f'../{other_part}/{other}.md'
        return match.group(1) + link + (match.group(3) or '') + match.group(4)

    return IMAGE.sub(image, LINK.sub(replace, body))


def definition(title, parts):
    lines = [f'title: {title}', f'url: https://{slug(title)}.example.org/', 'content: ../content', 'parts:']
    lines += [f'  - {{id: {part}, title: {quoted(part.replace("-", " ").title())}}}' for part in sorted(parts)]
    return '\n'.join(lines) + '\n'


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in CORPORA:
        sys.exit(__doc__)
    name, checkout, folder = sys.argv[1:]
    editions, place = CORPORA[name]
    subprocess.run(['git', 'init', '-q', '-b', 'main', folder], check=True)
    importer = subprocess.Popen(['git', '-C', folder, 'fast-import', '--quiet'], stdin=subprocess.PIPE)

    def put(path, data):
        importer.stdin.write(f'M 100644 inline {path}\ndata {len(data)}\n'.encode() + data + b'\n')

    notes, blobs = {}, {}
    for edition, day, commit in editions(checkout):
        files = files_of(checkout, commit, place)
        images, shown = images_of(checkout, commit), set()
        missing = {blob for _, _, blob in files.values()} - blobs.keys()
        blobs.update(read_blobs(checkout, sorted(missing)))
        message = f'Complete the edition\n\nEdition: {edition}\n'.encode()
        seconds = int(subprocess.run(['date', '-u', '-d', day, '+%s'], check=True, capture_output=True, text=True).stdout)
        importer.stdin.write(b'commit refs/heads/main\ncommitter Editor <editor@example.org> %d +0000\n' % seconds)
        importer.stdin.write(b'data %d\n' % len(message) + message)
        importer.stdin.write(b'deleteall\n')
        notes[edition] = f'---\npublished: {day}\n---\n'.encode()
        for old, text in notes.items():
            put(f'content/editions/{old}.md', text)
        put('site/manual.yml', definition(name, {part for part, _, _ in files.values()}).encode())
        for path, (part, chapter, blob) in sorted(files.items()):
            title, body = title_and_body(blobs[blob].decode('utf-8', 'replace'), chapter)
            put(f'content/{part}/{chapter}.md',
                f'---\ntitle: {quoted(title)}\n---\n{rewritten(path, part, body, files, images, shown)}'.encode())
        wanted = {path: images[path] for path in shown}
        blobs.update(read_blobs(checkout, sorted(set(wanted.values()) - blobs.keys())))
        for path, blob in sorted(wanted.items()):
            put(f'content/resources/{place_of_image(path)}', blobs[blob])
    importer.stdin.write(b'done\n')
    importer.stdin.close()
    if importer.wait() != 0:
        sys.exit('git fast-import failed')
    subprocess.run(['git', '-C', folder, 'reset', '-q', '--hard'], check=True)
    subprocess.run(['git', '-C', folder, 'gc', '-q'], check=True)


if __name__ == '__main__':
    main()
