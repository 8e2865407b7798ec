"""All tables of an entry: the attribute's name is the file's name in `tables/`."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping
from typing import get_args, get_type_hints

from .analysis import BmnCell, CiaReading, Nrd2cCell, Problem
from .economy import Attraction, CultureItem, Income, Product
from .fields import Row
from .media import DocumentEntry, PhotoEntry, PlaceRow, Post, Source
from .people import AgeGroup, Group, Leader, PopulationYear, Village, WorkingGroupMember
from .projects import BudgetLine, Partner, Plan, Project
from .work import Facility, Meeting, Order, ProcessStep


@dataclasses.dataclass(frozen=True, slots=True)
class Tables:
    """The rows of every table, in the order written; a missing file is an empty table."""

    villages: tuple[Village, ...] = ()
    population: tuple[PopulationYear, ...] = ()
    ages: tuple[AgeGroup, ...] = ()
    leaders: tuple[Leader, ...] = ()
    groups: tuple[Group, ...] = ()
    products: tuple[Product, ...] = ()
    income: tuple[Income, ...] = ()
    attractions: tuple[Attraction, ...] = ()
    culture: tuple[CultureItem, ...] = ()
    working_group: tuple[WorkingGroupMember, ...] = ()
    facilities: tuple[Facility, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    orders: tuple[Order, ...] = ()
    process: tuple[ProcessStep, ...] = ()
    bmn: tuple[BmnCell, ...] = ()
    nrd2c: tuple[Nrd2cCell, ...] = ()
    cia: tuple[CiaReading, ...] = ()
    problems: tuple[Problem, ...] = ()
    plans: tuple[Plan, ...] = ()
    projects: tuple[Project, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    partners: tuple[Partner, ...] = ()
    posts: tuple[Post, ...] = ()
    photos: tuple[PhotoEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    sources: tuple[Source, ...] = ()


@functools.cache
def row_types() -> Mapping[str, type[Row]]:
    """The row type of each table, by the table's name."""
    return {name: get_args(hint)[0] for name, hint in get_type_hints(Tables).items()}
