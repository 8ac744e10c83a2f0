"""Tells where calendars, read by python3-icalendar, differ from the table of sessions:
events.py SESSIONS.csv CALENDAR.ics...

One calendar holds every session; each holds nothing but sessions."""

import collections
import csv
import pathlib
import re
import sys

import icalendar

# What the calendar says of a session whose day its host decides.
PROPOSED = re.compile(r' ?[（(](建议时间|proposed time)[)）]$')
TURNING = re.compile('[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]')
wrong = []


def events(path):
    """The sessions of a calendar, each as day and start, end, activity."""
    data = path.read_bytes()
    *lines, last = data.split(b'\r\n')
    if last or b'\r' in b''.join(lines) or b'\n' in b''.join(lines):
        wrong.append(f'{path}: a line does not end in CR LF')
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            wrong.append(f'{path}: line {number} has {len(line)} octets')
        line.decode('utf-8')  # fails if a character is cut in two
    if TURNING.search(data.decode('utf-8')):
        wrong.append(f'{path}: marks turn the direction of writing')
    calendar = icalendar.Calendar.from_ical(data)
    for part in calendar.walk():
        for name, reason in part.errors:
            wrong.append(f'{path}: {name}: {reason}')
    found = calendar.walk('VEVENT')
    for uid, times in collections.Counter(str(e['UID']) for e in found).items():
        if times > 1:
            wrong.append(f'{path}: {times} events are called {uid}')
    return collections.Counter(
        (f"{e.decoded('DTSTART'):%Y-%m-%d %H:%M}", f"{e.decoded('DTEND'):%H:%M}", PROPOSED.sub('', str(e['SUMMARY'])))
        for e in found)


with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:
    rows = [row for row in list(csv.reader(f))[1:] if row[0]]
sessions = collections.Counter()
for _, _, day, _, hours, _, activity, *_ in rows:
    start, end = hours.split('–')
    # CSV puts an apostrophe before what a spreadsheet might run.
    sessions[f'{day} {start}', end, re.sub(r"^'(?=[=+\-@＝＋－＠])", '', activity)] += 1

sizes = []
for path in map(pathlib.Path, sys.argv[2:]):
    held = events(path)
    sizes.append(sum(held.values()))
    for event in held - sessions:
        wrong.append(f'{path}: {event} is not in the table')
print(f'{len(sizes)} calendars, {sum(sizes)} events, {len(rows)} sessions')
if max(sizes) != len(rows):
    wrong.append(f'no calendar holds {len(rows)} events; they hold {sizes}')
if wrong:
    print(*wrong, sep='\n')
sys.exit(bool(wrong))
