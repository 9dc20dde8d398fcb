"""Regular expressions that are compiled when they are first used.

There are some three hundred, most of them for artifacts that most texts do not have; compiling
them all takes a third of the time of ``cleaner check`` for one article.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, Generic, cast


class _Lazy(Generic[AnyStr]):
    """Stands for a compiled pattern. A method, once asked for, is found without coming here again."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self._source: AnyStr = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked for by copy and pickle, before there is a source
            raise AttributeError(name)
        value = self.__dict__[name] = getattr(self._compiled, name)
        return value


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, for module level: compiled at the first use of a method or attribute.

    A pattern that is wrong raises re.error then, not here. Functions of :mod:`re` and functions in C
    that ask for a compiled pattern do not take it: use its methods.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))
