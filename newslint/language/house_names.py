"""A newsroom's own list of names: the right spelling, known wrong ones, and where the rule stands.

- right: National Intelligence Service
  wrong: [National Intelligence Agency]
  when: [Seoul, South Korea]
  note: South Korea's foreign intelligence; the Agency is another country's.
  link: https://eng.nis.go.kr
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class HouseName(BaseModel):
    """One entry of the list."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    right: str = Field(min_length=2, description="The spelling to use.")
    wrong: tuple[str, ...] = Field((), description="Spellings that are wrong wherever they stand.")
    when: tuple[str, ...] = Field((), description="Only in an article that has one of these words.")
    unless: tuple[str, ...] = Field((), description="Not in an article that has one of these words.")
    note: str = Field("", description="What an editor should know, shown with the finding.")
    link: str = Field("", description="Where the right spelling can be checked.")
    seen: int | None = Field(None, description="How often it stood in the articles that the list was learned from.")

    def applies(self, text: str) -> bool:
        """Whether the entry is meant for an article with these words."""
        return (not self.when or any(word in text for word in self.when)) and not any(w in text for w in self.unless)
