"""Who is on call by the double of PagerDuty: a schedule a line in, the ids of users a line out.

In:  {"now": T, "users": [ID], "posts": [BODY, of the creation and then of the changes], "at": [T]}
Out: {"who": [ID or null]}, or {"error": what PagerDuty says to the body}
"""
import datetime
import json
import sys

sys.path.insert(0, sys.argv[1])
import pd_double as double  # noqa: E402


def answer(asked):
    double.S = double.State(None, None, None)
    moment = datetime.datetime.fromisoformat(asked["now"])
    double.now = lambda: moment
    for user in asked["users"]:
        double.make_user(double.S, {"id": user, "name": user, "email": f"{user}@fks.example"}, seeding=True)
    schedule = None
    try:
        for body in asked["posts"]:
            if schedule is not None:
                body["schedule_layers"] = known(body["schedule_layers"], schedule)
            schedule = double.save_schedule(body, schedule)
    except double.Api as refused:
        return {"error": refused.body["error"].get("errors") or refused.body["error"]["message"]}
    return {"who": [double.on_call(schedule, datetime.datetime.fromisoformat(at)) for at in asked["at"]]}


def known(layers, schedule):
    """As the provider does after a refresh: layers keep their ids by position, and those that are left over are ended now."""
    ids = [layer["id"] for layer in schedule["_layers"]]
    sent = [layer | {"id": i} for layer, i in zip(layers, ids)] + layers[len(ids):]
    ended = [
        {"id": old["id"], "name": old["name"], "start": old["start"], "end": double.now().isoformat(), "rotation_virtual_start": old["rotation_virtual_start"],
         "rotation_turn_length_seconds": old["rotation_turn_length_seconds"], "users": [{"user": {"id": u, "type": "user_reference"}} for u in old["users"]],
         "restrictions": old["restrictions"]}
        for old in schedule["_layers"][len(layers):]]
    return sent + ended


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
