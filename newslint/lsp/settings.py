"""Settings: what an editor may set for the server, under `newslint`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newslint.core.levels import Level


class Settings(BaseModel):
    """The editor's settings. Unknown ones belong to the editor's plug-in and are let pass."""

    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)
    config: str | None = Field(default=None, description="One configuration for all articles, not the nearest.")
    min_level: Level | None = Field(default=None, alias="minLevel", description="The mildest level shown.")
    suggestions: Literal["hint", "information", "warning"] = Field(default="hint", description="Its severity.")
    delay: int = Field(default=100, ge=0, le=10_000, description="Milliseconds without a keystroke before a check.")


def read_settings(given: Any) -> tuple[Settings, str]:
    """The settings in what the editor sent, and what is wrong with it ("" for nothing): then the defaults hold."""
    if isinstance(given, dict):
        given = given.get("newslint", given)
    if not isinstance(given, dict):
        return Settings(), ""
    kept = {key: value for key, value in given.items() if value not in (None, "")}
    try:
        return Settings.model_validate(kept), ""
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        name = ".".join(str(step) for step in fault["loc"])
        reason = str(fault["msg"])
        return Settings(), f"newslint: the setting '{name}' is wrong: {reason[:1].lower() + reason[1:]}. Mend it."
