"""The OpenAPI document is one, and real answers keep to it."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    return dict(client.get("/openapi.json").json())


def fits(answer: Any, schema: Any, document: dict[str, Any]) -> None:
    Draft202012Validator({**schema, "components": document["components"]}).validate(answer)


def test_every_schema_is_one_and_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    def references(node: Any) -> Any:
        if isinstance(node, dict):
            yield from [node["$ref"]] if "$ref" in node else []
            for part in node.values():
                yield from references(part)
        elif isinstance(node, list):
            for part in node:
                yield from references(part)

    schemas = document["components"]["schemas"]
    assert document["openapi"] == "3.1.0"
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    assert {reference.removeprefix("#/components/schemas/") for reference in references(document)} <= schemas.keys()


@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("*.[mt]*")))
@pytest.mark.parametrize("path", ["/v1/lint", "/v1/facts", "/v1/read"])
def test_answers_on_seeds(path: str, name: str, client: TestClient, document: dict[str, Any]) -> None:
    answer = client.post(path, json={"text": (SEEDS / name).read_text(encoding="utf-8"), "filename": name})
    content = document["paths"][path]["post"]["responses"][str(answer.status_code)]["content"]
    fits(answer.json(), content["application/json"]["schema"], document)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("---\na: [\n---\n", "text/markdown"),
        ("{", "application/json"),
        ("a", "image/png"),
        ("a" * 300_000, "text/plain"),
    ],
)
def test_refusals(body: str, kind: str, client: TestClient, document: dict[str, Any]) -> None:
    answer = client.post("/v1/lint", content=body, headers={"content-type": kind})
    content = document["paths"]["/v1/lint"]["post"]["responses"][str(answer.status_code)]["content"]
    fits(answer.json(), content["application/json"]["schema"], document)


@pytest.mark.parametrize("path", ["/v1/rules", "/healthz"])
def test_lists(path: str, client: TestClient, document: dict[str, Any]) -> None:
    content = document["paths"][path]["get"]["responses"]["200"]["content"]
    fits(client.get(path).json(), content["application/json"]["schema"], document)
