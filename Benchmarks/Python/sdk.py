"""Measures the vendor's Python SDK: a call of ModifyInstanceSpec to a server at PORT, and the same without sending."""

import statistics
import sys
import time

from alibabacloud_ecs20140526 import models
from alibabacloud_ecs20140526.client import Client
from alibabacloud_tea_openapi.models import Config
from darabonba.core import DaraCore

BODY = b'{"RequestId":"473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E"}'


def client(port):
    config = Config(
        access_key_id="testid", access_key_secret="testsecret", region_id="cn-hangzhou", protocol="http",
        endpoint=f"127.0.0.1:{port}", signature_algorithm="ACS3-HMAC-SHA256")
    return Client(config)


def request():
    return models.ModifyInstanceSpecRequest(
        instance_id="i-bp67acfmxazb4ph****", allow_migrate_across_zone=False, async_=False,
        client_token="123e4567-e89b-12d3-a456-426655440000", instance_type="ecs.g5.large",
        internet_max_bandwidth_in=10, internet_max_bandwidth_out=10,
        system_disk=models.ModifyInstanceSpecRequestSystemDisk(category="cloud_ssd"),
        temporary=models.ModifyInstanceSpecRequestTemporary(
            end_time="2017-12-06T22:40:00Z", internet_max_bandwidth_out=5, start_time="2017-12-05T22:40:00Z"))


def show(name, seconds):
    figures = [statistics.median(seconds), min(seconds), max(seconds)]
    median, first, last = (f"{figure * 1e6:.1f}" for figure in figures)
    print(f"{name}: median {median} µs, from {first} to {last} µs, {len(seconds)} runs")


def measure(runs, clock, body):
    seconds = []
    for _ in range(runs + 50):
        start = clock()
        body()
        seconds.append(clock() - start)
    return seconds[50:]


def main(port):
    ecs = client(port)
    show("the vendor's Python SDK, a call, wall clock", measure(
        500, time.perf_counter, lambda: ecs.modify_instance_spec(request())))

    # From here on nothing is sent: the place where the SDK sends answers at once.
    answer = DaraCore.do_action(captured(ecs))
    answer.body = BODY
    DaraCore.do_action = staticmethod(lambda *_: answer)
    show("the vendor's Python SDK, a call without sending", measure(
        500, time.process_time, lambda: ecs.modify_instance_spec(request())))


def captured(ecs):
    """The request of a call, as the SDK hands it to what sends it."""
    kept = []
    send = DaraCore.do_action

    def keep(request, *rest):
        kept.append(request)
        return send(request, *rest)

    DaraCore.do_action = staticmethod(keep)
    ecs.modify_instance_spec(request())
    DaraCore.do_action = staticmethod(send)
    return kept[0]


main(int(sys.argv[1]))
