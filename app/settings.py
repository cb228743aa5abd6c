"""Everything that can be set, read once from the environment; no other module reads it."""

import re
from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import AfterValidator, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


def _size(value: str) -> str:
    if re.fullmatch(r"[1-9]\d*[mMgG]", value):
        return value
    raise ValueError(f"{value} is no size of memory; write 768m or 2g, for instance.")


Size = Annotated[str, AfterValidator(_size)]


class Settings(BaseSettings):
    """The settings; each is the environment variable of its name with LIQA_ before it."""

    model_config = SettingsConfigDict(env_prefix="LIQA_", env_ignore_empty=True, frozen=True, extra="ignore")

    data_dir: Path = Field(
        default_factory=lambda: platformdirs.user_data_path("liqa", appauthor=False),
        description="Folder of all that liqa keeps: Neo4j, its data, the texts of articles.",
    )
    neo4j_uri: str | None = Field(
        default=None, description="Address of a Neo4j (5.26 or newer) to use instead of the managed one."
    )
    neo4j_user: str = Field(default="neo4j", description="User at that Neo4j.")
    neo4j_password: SecretStr | None = Field(default=None, description="Password at that Neo4j.")
    neo4j_password_file: Path | None = Field(
        default=None, description="File that holds the password instead, alone or as user/password."
    )
    neo4j_database: str = Field(default="neo4j", description="Name of the database at that Neo4j.")
    neo4j_heap: Size | None = Field(
        default=None,
        description="Memory of the managed Neo4j's Java heap; unset: a sixteenth of the machine's, 768m to 1536m.",
    )
    neo4j_page_cache: Size | None = Field(
        default=None,
        description="Memory for the managed Neo4j's store, taken as the graph grows; "
        "unset: at most an eighth of the machine's, 256m to 4096m.",
    )
    neo4j_bolt_port: int | None = Field(
        default=None,
        ge=0,
        le=65535,
        description="Bolt port of the managed Neo4j; unset: 7687 or a free one, 0: a free one.",
    )
    neo4j_http_port: int | None = Field(
        default=None,
        ge=0,
        le=65535,
        description="HTTP port of the managed Neo4j; unset: 7474 or a free one, 0: a free one.",
    )
    maven_url: str | None = Field(
        default=None,
        description="Mirror of Maven Central to fetch the managed Neo4j from, where the original is barred.",
    )

    cors_origins: str = Field(
        default="",
        description="Origins of web pages elsewhere that may read the API, joined by commas; none if empty.",
    )
    write_key: SecretStr | None = Field(
        default=None,
        min_length=16,
        description="Key that whoever decides over the API sends; without one only this machine may.",
    )
    crash_at: str | None = Field(
        default=None, description="For tests: the named point of the write path at which the process ends as if killed."
    )

    @field_validator("crash_at")
    @classmethod
    def _know_point(cls, value: str | None) -> str | None:
        if value:
            from ingest import stop_at  # noqa: PLC0415

            stop_at(value)
            stop_at(None)
        return value

    @model_validator(mode="after")
    def _need_password(self) -> "Settings":
        if self.neo4j_uri and not (self.neo4j_password or self.neo4j_password_file):
            raise ValueError("LIQA_NEO4J_URI needs LIQA_NEO4J_PASSWORD or LIQA_NEO4J_PASSWORD_FILE beside it")
        return self

    @property
    def server_dir(self) -> Path:
        """The managed Neo4j's settings, data and logs."""
        return self.data_dir / "neo4j"

    @property
    def jars_dir(self) -> Path:
        """The managed Neo4j's program files, of which more than one version may lie here."""
        return self.data_dir / "jars"

    @property
    def texts_dir(self) -> Path:
        """The texts of the articles, each in a file named by its hash."""
        return self.data_dir / "texts"


def usual_jars_dir() -> Path:
    """Where the program files lie when LIQA_DATA_DIR is not set; taken from there instead of fetched again."""
    return platformdirs.user_data_path("liqa", appauthor=False) / "jars"
