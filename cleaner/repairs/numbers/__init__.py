"""Numbers, amounts, times and dates in a foreign form.

Half of Europe and Latin America writes a decimal comma, sets thousands off by a point or a
space, counts ``14.000 millones``, meets at ``18.40`` and on ``18 de diciembre``. Translation
moves the words and leaves the figures.

One figure alone is rarely evidence: ``3.500`` is a decimal or three thousand five hundred. A
reading needs its neighbours (``31,5%``, ``2,3 million``, ``20.000 fans``, ``R$ 2.500``), or other
figures of the same document that are certainly foreign. What stays open is reported.

Left alone, deliberately: versions, addresses of machines, sections, averages (``.300``), odds,
coordinates, petrol prices with three decimals, Indian grouping (``2,06,737``), ``14,000 million``
in a list of amounts, ``18.40`` in British style where nothing else is foreign, ages
(``I'm 25``), ``euro`` as an adjective (``a 500 euro note``), ``the 24th of February``.

Cost: a few C-speed scans for figures with a mark inside; Python only there. Linear time.
"""

from cleaner.repairs import Repair
from cleaner.repairs.numbers.catalogue import RULES
from cleaner.repairs.numbers.propose import propose

REPAIR = Repair(name="numbers", order=120, propose=propose, rules=RULES)
