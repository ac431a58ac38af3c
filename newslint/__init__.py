"""newslint finds where a news article contradicts itself, the calendar, arithmetic, its headline and its sources."""

__version__ = "0.1.0"
