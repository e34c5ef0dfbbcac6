"""Who is on call by the double of PagerDuty: the deployments of a schedule a line in, the ids of users a line out.

In:  {"users": [ID], "deployments": [{"now": T, "refreshed": BOOL, "body": BODY, "at": [T]}]}
Out: {"who": [[ID or null], of each deployment]}, or {"error": what PagerDuty says to a body}
"""
import datetime
import json
import sys

sys.path.insert(0, sys.argv[1])
import pd_double as double  # noqa: E402


def answer(asked):
    double.S = double.State(None, None, None)
    for user in asked["users"]:
        double.make_user(double.S, {"id": user, "name": user, "email": f"{user}@fks.example"}, seeding=True)
    provider = Provider()
    who = []
    try:
        for deployment in asked["deployments"]:
            moment = datetime.datetime.fromisoformat(deployment["now"])
            double.now = lambda moment=moment: moment
            provider.deploy(deployment["body"], deployment["refreshed"])
            who.append([double.on_call(provider.schedule, datetime.datetime.fromisoformat(at)) for at in deployment["at"]])
    except double.Api as refused:
        return {"error": refused.body["error"].get("errors") or refused.body["error"]["message"]}
    return {"who": who}


class Provider:
    """What PagerDuty's provider makes of the layers of a program: creating reads them back with their ids, updating does not."""

    def __init__(self):
        self.schedule, self.state, self.rest = None, [], None

    def deploy(self, body, refreshed):
        wanted, rest = body["schedule_layers"], {k: v for k, v in body.items() if k != "schedule_layers"}
        if self.schedule is None:
            self.schedule = double.save_schedule(body)
            self.read()
        else:
            if refreshed:
                self.read()
            if rest != self.rest or len(wanted) != len(self.state) or not all(map(self.same, wanted, self.state)):
                self.update(body, wanted)
        self.rest = rest

    def read(self):
        """Layers that have ended are left out."""
        self.state = [
            {"id": l["id"], "name": l["name"], "start": l["start"], "end": l["end"], "rotation_virtual_start": l["rotation_virtual_start"],
             "rotation_turn_length_seconds": l["rotation_turn_length_seconds"], "users": [{"user": {"id": u, "type": "user_reference"}} for u in l["users"]],
             "restrictions": l["restrictions"]}
            for l in self.schedule["_layers"] if not l["end"] or time(l["end"]) > double.now()]

    def update(self, body, wanted):
        """A layer has the id of the one that stood in its place. One whose id is gone is ended now, under its id as far as it has one."""
        sent = [{k: v for k, v in new.items() if k != "id"} | ({"id": old["id"]} if old.get("id") else {}) for new, old in zip(wanted, self.state)] + wanted[len(self.state):]
        ids = [layer.get("id") for layer in sent if layer.get("id")]
        gone = [{k: v for k, v in old.items() if k != "id" or v} | {"end": double.now().isoformat()} for old in self.state if old.get("id") not in ids]
        self.schedule = double.save_schedule(body | {"schedule_layers": sent + gone}, self.schedule)
        self.state = sent

    @staticmethod
    def same(new, old):
        """Two starts in the past are the same to the provider."""
        def both_past(a, b):
            return time(a) <= double.now() and time(b) <= double.now()
        return (
            (both_past(new["start"], old["start"]) or time(new["start"]) == time(old["start"]))
            and (new["end"] and time(new["end"])) == (old["end"] and time(old["end"]))
            and time(new["rotation_virtual_start"]) == time(old["rotation_virtual_start"])
            and all(new[k] == old[k] for k in ("name", "rotation_turn_length_seconds", "users", "restrictions")))


def time(text):
    return datetime.datetime.fromisoformat(text)


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
