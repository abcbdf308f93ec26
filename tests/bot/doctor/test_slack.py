from pytest_httpserver import HTTPServer
from slack_sdk import WebClient

from bot.doctor.points import Part, Point
from bot.doctor.slack import client_of, of_slack
from bot.sandbox import manifest
from checks.city import Channels
from tests.bot.environments import environment

ALL = ",".join(manifest.read().scopes)


def client(server: HTTPServer) -> WebClient:
    found = client_of(
        environment(
            SLACK_BOT_TOKEN="xoxb-1", SLACK_SIGNING_SECRET="s", SLACK_API_URL=server.url_for("/api")
        )
    )
    assert found is not None
    return found


def points(server: HTTPServer, channels: Channels | None = None) -> dict[Part, Point]:
    return {point.part: point for point in of_slack(client(server), channels)}


def answer_auth(server: HTTPServer, scopes: str | None = ALL, **answer: object) -> None:
    server.expect_request("/api/auth.test").respond_with_json(
        {"ok": True, "team": "Ville", **answer},
        headers={} if scopes is None else {"X-OAuth-Scopes": scopes},
    )


def test_a_token_with_its_scopes_is_well(httpserver: HTTPServer) -> None:
    answer_auth(httpserver)
    found = points(httpserver)
    assert (found[Part.SLACK].ok, found[Part.SLACK].detail) == (True, "Ville")
    assert found[Part.SCOPES].ok
    assert found[Part.MEMBERSHIP].ok is None


def test_a_missing_scope_is_named(httpserver: HTTPServer) -> None:
    answer_auth(httpserver, scopes="chat:write, commands")
    found = points(httpserver)[Part.SCOPES]
    assert (found.ok, "im:history" in found.detail) == (False, True)
    assert "commands" not in found.detail


def test_scopes_that_slack_does_not_tell_are_no_failure(httpserver: HTTPServer) -> None:
    answer_auth(httpserver, scopes=None)
    assert points(httpserver)[Part.SCOPES].ok is None


def test_a_refused_token_stops_there_with_slacks_own_word(httpserver: HTTPServer) -> None:
    answer_auth(httpserver, ok=False, error="invalid_auth")
    found = points(httpserver, Channels(team="C01"))
    assert list(found) == [Part.SLACK]
    assert "invalid_auth" in found[Part.SLACK].detail


def test_an_unreachable_slack_is_a_failure() -> None:
    away = WebClient("xoxb-1", "http://127.0.0.1:1/api/", 1, retry_handlers=[])
    (found,) = of_slack(away, None)
    assert (found.ok, bool(found.repair)) == (False, True)


def test_each_channel_where_vigie_is_not_is_named(httpserver: HTTPServer) -> None:
    answer_auth(httpserver)
    for channel, answer in {
        "C01": {"ok": True, "channel": {"is_member": True}},
        "C02": {"ok": True, "channel": {"is_member": False}},
        "C03": {"ok": False, "error": "channel_not_found"},
    }.items():
        httpserver.expect_request(
            "/api/conversations.info", data=f"channel={channel}"
        ).respond_with_json(answer)
    found = points(httpserver, Channels("C01", "C02", "C03"))[Part.MEMBERSHIP]
    assert not found.ok
    assert "absente de\u00a0: C02" in found.detail
    assert "sans Vigie\u00a0: C03" in found.detail
    assert "/invite @vigie" in found.repair


def test_an_archived_channel_is_to_be_replaced_in_the_settings(httpserver: HTTPServer) -> None:
    answer_auth(httpserver)
    told = {"ok": True, "channel": {"is_member": True, "is_archived": True}}
    httpserver.expect_request("/api/conversations.info").respond_with_json(told)
    found = points(httpserver, Channels("C01"))[Part.MEMBERSHIP]
    assert (found.ok, "C01" in found.detail, "Réglages" in found.repair) == (False, True, True)


def test_without_a_token_nothing_is_asked() -> None:
    (found,) = of_slack(client_of(environment()), Channels(team="C01"))
    assert found.ok is None
