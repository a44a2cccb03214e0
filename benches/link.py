"""A slow link for benches: a SOCKS proxy that a browser reaches a host through.

What a wire does to TCP is done to each stream: a connection stands after one round trip, what is sent arrives half a round trip later,
all streams share the rate downwards, and each starts with a window of ten segments (RFC 6928) that grows by what was acknowledged. The
browser knows of a connection only when it stands, as on a true link, so requests may take another one that becomes free before.
"""

import asyncio
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address

SEGMENT = 1_448  # bytes that a segment of Ethernet carries
FLIGHT = 10  # segments of the first window
HEAD = 1_500 / SEGMENT  # what the heads of packets add


class Link:
    """`trip` seconds there and back, `rate` bytes a second downwards."""

    def __init__(self, trip: float, rate: float) -> None:
        self.trip, self.rate = trip, rate
        self.free = 0.0  # when the wire has sent all that waits, in the loop's time

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):  # of a browser that was closed, or that asks for a host of its maker
            _, methods = await reader.readexactly(2)
            await reader.readexactly(methods)
            writer.write(b"\5\0")
            *_, kind = await reader.readexactly(4)
            size = 4 if kind == 1 else 16 if kind == 4 else (await reader.readexactly(1))[0]
            name = await reader.readexactly(size)
            (port,) = struct.unpack(">H", await reader.readexactly(2))
            host = name.decode() if kind == 3 else str(ip_address(name))
            there, here = await asyncio.open_connection(host, port)
            await asyncio.sleep(self.trip)
            writer.write(b"\5\0\0\1" + bytes(6))
            await asyncio.gather(self.up(reader, here), self.down(there, writer))

    async def up(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        while piece := await reader.read(65_536):
            loop.call_at(loop.time() + self.trip / 2, send, writer, piece)
        loop.call_at(loop.time() + self.trip / 2, writer.close)

    async def down(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        window, sent, acknowledged = FLIGHT * SEGMENT, 0, asyncio.Event()

        def acknowledge(size: int) -> None:
            nonlocal window, sent
            window, sent = window + size, sent - size
            acknowledged.set()

        while piece := await reader.read(SEGMENT):
            while sent + len(piece) > window:
                acknowledged.clear()
                await acknowledged.wait()
            sent += len(piece)
            self.free = max(self.free, loop.time()) + len(piece) * HEAD / self.rate
            loop.call_at(self.free + self.trip / 2, send, writer, piece)  # one after the other, however late this thread is
            loop.call_at(self.free + self.trip, acknowledge, len(piece))
        loop.call_at(max(self.free, loop.time()) + self.trip / 2, writer.close)


def send(writer: asyncio.StreamWriter, piece: bytes) -> None:
    if not writer.is_closing():
        writer.write(piece)


@contextmanager
def link(trip: float, rate: float) -> Iterator[str]:
    """The address of a proxy behind which everything lies behind a slow link."""
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(Link(trip, rate).serve, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield f"socks5://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
