"""The rules of the number repair, with their examples and what they keep."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

_NUMBER = "locale/number-format"
_DATE = "locale/date-format"

RULES = (
    RuleInfo(
        id="decimal-comma",
        category=_NUMBER,
        summary="A comma before decimals.",
        examples=(
            ("Transfers of 2,3 million were made.", "Transfers of 2.3 million were made."),
            ("Approval is 31,5% today.", "Approval is 31.5% today."),
            ("The price was €112,55 on Monday.", "The price was €112.55 on Monday."),
            ("They recorded 4, 5 thousand violations.", "They recorded 4.5 thousand violations."),
        ),
        keep=(
            "See pages 2,3 and 4 of the report.",
            "India counted 2,06,737 cases in 1,00,000 tests.",
            "It cost 2,300 pesetas and 12,500 euros.",
        ),
    ),
    RuleInfo(
        id="thousands-point",
        category=_NUMBER,
        summary="Thousands set off by a point.",
        examples=(
            ("The club expects 20.000 fans.", "The club expects 20,000 fans."),
            ("There are 17.978 new patients.", "There are 17,978 new patients."),
            ("He promised R$ 2.500 to each player.", "He promised R$ 2,500 to each player."),
            ("The displaced are about 3.500.", "The displaced are about 3,500."),
        ),
        keep=(
            "He bats .300 and has a GPA of 3.500 this year.",
            "Petrol costs €1.859 a litre.",
            "Version 2.345 runs on 192.168.100.200.",
            "The sample weighs about 3.500 kg.",
        ),
    ),
    RuleInfo(
        id="thousands-space",
        category=_NUMBER,
        summary="Thousands set off by a space.",
        examples=(
            ("The stadium received 38 841 fans.", "The stadium received 38,841 fans."),
            ("They sold 24 906 tickets.", "They sold 24,906 tickets."),
        ),
        keep=(
            "On May 25 300 people came.",
            "On flight 19 300 passengers waited.",
            "In 2019 500 people left.",
        ),
    ),
    RuleInfo(
        id="thousands-of-millions",
        category=_NUMBER,
        summary="A billion counted in millions.",
        examples=(
            ("It has cost 14,000 million euros.", "It has cost 14 billion euros."),
            ("The plan takes 1,200 million a year.", "The plan takes 1.2 billion a year."),
            ("Between 14,000 and 16,500 million are lost.", "Between 14 and 16.5 billion are lost."),
        ),
        keep=(
            "It has cost 140 million euros.",
            "They earned 12,000, 13,000 and 14,000 million in three years.",
        ),
    ),
    RuleInfo(
        id="figure-and-thousand",
        category=_NUMBER,
        summary="A figure with the word thousand.",
        applicability="suggested",
        because="Good English, if not a newspaper's style; safe in a text that is foreign in other figures.",
        examples=(
            ("About 35 thousand came, 2.5 million watched.", "About 35 thousand came, 2.5 million watched."),
            ("They recorded 4.5 thousand violations.", "They recorded 4.5 thousand violations."),
        ),
        keep=("Tens of thousands came.", "A hundred thousand people and 3 thousand million stars."),
    ),
    RuleInfo(
        id="doubtful-billion",
        category=_NUMBER,
        summary="N.NNN billion: decimals or thousands?",
        applicability="manual",
        because="3.200 billion may be 3.2 or 3,200 billion; the source decides.",
        examples=(
            ("The plan costs 3.200 billion.", "The plan costs 3.200 billion."),
            ("The debt is 1.500 trillion.", "The debt is 1.500 trillion."),
        ),
        keep=("It earned 3.214 billion.", "It earned 3.2 billion."),
    ),
    RuleInfo(
        id="time-with-point",
        category=_DATE,
        summary="Hours and minutes set apart by a point, in a text that is foreign in other figures.",
        examples=(
            (
                "The vote took place at 18.40. Some 12.000 seats were taken.",
                "The vote took place at 18:40. Some 12,000 seats were taken.",
            ),
            (
                "The match starts at 20.45 and 31,5% will watch.",
                "The match starts at 20.45 and 31.5% will watch.",
            ),
        ),
        keep=(
            "She will speak at 23.45 on Friday.",
            "The share closed at 18.40 and 20,000 people lost.",
            "The price rose from 9.00 to 14.00 euros.",
        ),
    ),
    RuleInfo(
        id="time-with-hours",
        category=_DATE,
        summary="A time of day followed by “hours”.",
        examples=(
            ("The curfew begins at 07:00 hours.", "The curfew begins at 07:00."),
            ("It lasts until 6:00:00 hours.", "It lasts until 6:00."),
        ),
        keep=("It took 12:30 hours.", "They attacked at 0700 hours."),
    ),
    RuleInfo(
        id="day-of-month",
        category=_DATE,
        summary="“of” between the day and the month.",
        examples=(
            ("It has lasted since the 24 of February.", "It has lasted since February 24."),
            (
                "On 3 May he wrote it, on 18 of December he died.",
                "On 3 May he wrote it, on 18 December he died.",
            ),
        ),
        keep=("It began on the 24th of February.", "In 12 of May's speeches she said so."),
    ),
    RuleInfo(
        id="day-in-brackets",
        category=_DATE,
        summary="The day of the month in brackets behind a weekday, yesterday or tomorrow.",
        examples=(
            ("This Sunday (14), the team plays.", "This Sunday, the 14th, the team plays."),
            ("He came yesterday (22nd) and left.", "He came yesterday and left."),
        ),
        keep=("The Sunday (14 episodes) series ended.", "Races: Sunday (14), Monday (15)."),
    ),
    RuleInfo(
        id="comma-before-date",
        category=_DATE,
        summary="No comma between “tomorrow” and the date that explains it.",
        examples=(
            ("It should open tomorrow 10 January.", "It should open tomorrow, 10 January."),
            ("It closed yesterday March 3.", "It closed yesterday, March 3."),
        ),
        keep=("It opens on Monday 10 January.", "Tomorrow, January 10, it opens."),
    ),
    RuleInfo(
        id="last-before-date",
        category=_DATE,
        summary="“the last 9th” for the 9th.",
        examples=(
            ("He spoke on the last 9th.", "He spoke on the 9th."),
            (
                "It has been shut since the last 21st and will stay so.",
                "It has been shut since the 21st and will stay so.",
            ),
        ),
        keep=("He won on the last 9th hole.", "It was the last 4th grade."),
    ),
    RuleInfo(
        id="unit-in-singular",
        category="fluency/grammar/agreement",
        summary="A currency in the singular after a number.",
        examples=(
            ("The bill gave 1,200 euro for families.", "The bill gave 1,200 euros for families."),
            ("It costs 40 euro.", "It costs 40 euros."),
        ),
        keep=(
            "He paid with a 500 euro note and a 20 euro fine.",
            "One costs 1 euro.",
            "It reached 190 euro/MWh.",
        ),
    ),
    RuleInfo(
        id="there-are-as-i-am",
        category="accuracy/mistranslation",
        summary="Italian “sono” before a number, read as “I am”.",
        examples=(
            ("I’m 143 patients in intensive care.", "There are 143 patients in intensive care."),
            ("I am 112 new cases today.", "There are 112 new cases today."),
        ),
        keep=(
            "I'm 25 years old and I am 6 feet tall.",
            "I am 100 per cent sure.",
            "I'm 20 minutes away.",
        ),
    ),
    RuleInfo(
        id="numeral-opens-sentence",
        category="fluency/style",
        summary="A sentence that begins with a figure below a hundred.",
        applicability="suggested",
        because="A matter of style; headlines and lists do it.",
        examples=(
            ("It is over. 18 agents were hurt.", "It is over. 18 agents were hurt."),
            ("They left. 42 houses burned.", "They left. 42 houses burned."),
        ),
        keep=("It is over. 2019 was better.", "It is over. Eighteen agents were hurt."),
    ),
)
