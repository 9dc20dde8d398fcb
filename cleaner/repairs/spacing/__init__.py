"""Spaces that stand where none belongs, and spaces that are missing.

Machine translation works on pieces of a page. Where a link, a bold word or a caption ended, the
space beside it is lost (``rejectedwhich``, ``City.In``, ``EmmanuelMacron``); where a piece was
translated alone, a space is added before the mark that followed (``Alliance , the``,
``so -called``, ``Covid- 19``, ``$17. 5``).

Evidence: the marks and their neighbours; the English lexicon; the document itself (both halves
of a fused word stand elsewhere in it); lists of given names, abbreviations, brands and units.

Left alone, deliberately:

- any space beside a quotation mark (the quotes repair infers the roles first);
- addresses, mail, file names, handles, code (masks), versions, decimals, list numbers;
- initials (``J.K. Rowling``), ``U.S.``, ``a.m.``, ``St.Petersburg``, brands and surnames with an
  inner capital (``iPhone``, ``McDonald``, ``DiCaprio``), ``Yahoo!``, emoticons;
- AP's spaced ellipsis ( ... ), two spaces after a full stop, ``40 %`` where the document always
  writes it so, suspended hyphens (``two- and three-year``), dashes, tables, verse with slashes;
- text in another language, which has its own spacing.

Cost: a handful of C-speed scans; Python only at the places found. Linear time.
"""

from cleaner.repairs import Repair
from cleaner.repairs.spacing.catalogue import RULES
from cleaner.repairs.spacing.propose import propose

REPAIR = Repair(name="spacing", order=40, propose=propose, rules=RULES)
