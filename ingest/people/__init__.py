"""Officials in a sentence: titles with what they govern, ranks, honorifics and names, as typed mentions.

::

    title     one title as read
    names     where a personal name begins and ends
    fields, owners, modifiers   what a title governs: ministry and body, state and organisation, adjectives
    titles    read_title, from the head to its last modifier
    chambers  members of parliament
    bearers   ranks, honorifics and the name beside a title
    counterparts   «his counterpart»: the same office on the other side
    apposition, lists   a name and its title in apposition; several men under one title
    mentions  find_people: titles and names joined
"""

from ingest.people.mention import Mention
from ingest.people.mentions import find_people
from ingest.people.parts import is_given, is_he, of_a_regime
from ingest.people.title import Title

__all__ = ["Mention", "Title", "find_people", "is_given", "is_he", "of_a_regime"]
