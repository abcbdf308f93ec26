"""Take deliveries from Slack's Socket Mode, by the same way as from HTTP.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import json
from collections.abc import Callable
from typing import Final

from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.composition import Vigie

OK: Final = 200


def connect(vigie: Vigie, app_token: str) -> Callable[[], None]:
    """Open the connection; return what ends it."""
    client = SocketModeClient(app_token=app_token, web_client=vigie.client)

    def on_request(_: BaseSocketModeClient, request: SocketModeRequest) -> None:
        if request.type not in {"events_api", "interactive", "slash_commands"}:
            return
        answer = vigie.act(request.payload)
        if answer.status != OK:
            return  # not acknowledged: Slack delivers it again
        payload = json.loads(answer.body) if answer.body.startswith(b"{") else None
        client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))

    client.socket_mode_request_listeners.append(on_request)
    client.connect()
    return client.close
