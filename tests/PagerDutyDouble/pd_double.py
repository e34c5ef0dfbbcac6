#!/usr/bin/env python3
"""A strict, stateful double of PagerDuty's REST API v2 (and of Events API v2's /v2/enqueue).

What each rule is taken from stands behind it: [O] PagerDuty's OpenAPI, [P] the provider's source, [I#n] an issue or pull request of
PagerDuty/terraform-provider-pagerduty (other repositories by name), [D] support.pagerduty.com, [?] an assumption without a source.
"""
import argparse, copy, datetime as dt, json, os, random, re, ssl, string, sys, threading, time, zoneinfo
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = json.load(open(os.path.join(HERE, 'schema.json')))
ZONES = set(open(os.path.join(HERE, 'zones.txt')).read().split())
LOCK = threading.RLock()
KINDS = ('users', 'teams', 'schedules', 'schedules_v3', 'escalation_policies', 'services', 'business_services', 'relationships', 'alert_grouping_settings', 'incidents', 'overrides', 'log_entries')
SINGULAR = {'users': 'user', 'teams': 'team', 'schedules': 'schedule', 'schedules_v3': 'schedule_v3', 'escalation_policies': 'escalation_policy', 'services': 'service',
            'business_services': 'business_service', 'alert_grouping_settings': 'alert_grouping_setting', 'incidents': 'incident', 'vendors': 'vendor'}

# ---------------------------------------------------------------- plans
PLANS = {
    # [D] escalation-policies-and-schedules: "Free accounts are limited to one schedule and one escalation policy"; pagerdutypricing: 5 users, no service dependencies, no grouping.
    'free': dict(users=5, schedules=1, escalation_policies=1, abilities=['urgencies', 'manage_schedules', 'schedules']),
    # [tidbyt/community#810] "the Professional plan which does not include Teams support in the API"
    'professional-legacy': dict(users=None, schedules=None, escalation_policies=None, abilities=['urgencies', 'service_support_hours', 'manage_schedules', 'permissions_service', 'business_services', 'service_dependencies']),
    'professional': dict(users=None, schedules=None, escalation_policies=None, abilities=['urgencies', 'service_support_hours', 'teams', 'manage_schedules', 'permissions_service', 'business_services', 'service_dependencies', 'alert_grouping']),
    'business': dict(users=None, schedules=None, escalation_policies=None, abilities=['urgencies', 'service_support_hours', 'teams', 'manage_schedules', 'permissions_service', 'business_services', 'service_dependencies', 'alert_grouping', 'round_robin', 'read_only_users', 'advanced_permissions']),
}
DEFAULTS = dict(
    plan='business', strict=True, openapi_required_type=False,
    ep_strategies='ok',            # 'ok' | '403' | 'malformed403': GET /escalation_policies/ID?include[]=escalation_rule_assignment_strategies [P resource_pagerduty_escalation_policy.go:168]
    severity_based=True,           # false: a legacy plan [D dynamic-notifications] [I#415]
    default_alert_creation='create_alerts_and_incidents',  # [O]; 'create_incidents' is a legacy account
    unique_schedule_names=False,   # [?] nothing says that they are unique
    reverse_layers=True,           # GET has the layers in the opposite order of POST/PUT [P flattenScheduleLayers] [public-support-scripts#60] [I#424]; false: "once the layer order fix is fully rolled out" [I#610]
    start_rewritten=True,          # a start in the past becomes now, at every PUT too [I#35, I#200, I#343]
    put_drops_overrides=False,     # [I#817]
    naive_virtual_start=True,      # an offset other than UTC in rotation_virtual_start is added twice [P expandScheduleLayers comment]
    zones='pagerduty',             # 'pagerduty': the documented table [I#796]; 'iana': every IANA zone
    min_delay_many_targets=None,   # [?] 5 in the web UI
    unsent_layers='keep',          # 'keep' [I#257: "the PagerDuty API doesn't allow for deleting of schedule layers--you can only end them"], 'end', or 'error' [?]
    default_policy=False,          # true, then reset: [D escalation-policies] "In every new PagerDuty account, there is an escalation policy called Default with the Account Owner on it"
    v3='ga',                       # 'ga'; 'early_access': without X-Early-Access 404 [O CHANGELOG 2026-05-18 dropped it] ; 'off': always 404 [?]
    v3_rotations='empty',          # 'empty': "rotations": [] is taken, as the provider always sends it [P scheduleV3Payload]; 'reject': any is 400, as [O] says
    v3_policy_reference='strict',  # 'strict': schedule_reference with a v3 id is 404 [I#1125]; 'lenient': taken [P TestAccPagerDutyScheduleV2_WithEscalationPolicy]
    v3_recurrence='local',         # 'local': the time of day stays in the event's time zone [O ZonedDateTime: "9 AM-5 PM every Monday in New York"]; 'utc': it does not
    v3_count_from='start_time',    # who is first is counted from start_time [third party, live]; 'effective_since': from there
    v3_echo='utc',                 # date_time comes back in UTC [P]; 'offset': with the zone's offset [upgrade guide's example]
    now=None,                      # RFC 3339: the clock stands there; None: the machine's
    region='us', subdomain='fks-double', latency=0.0, rate_limit=None, limit_default=25,
)


class Api(Exception):
    def __init__(self, status, body=None, headers=None, text=None):
        self.status, self.body, self.headers, self.text = status, body, headers, text


def fail(status, message, code, *errors, **more):
    e = {'message': message, 'code': code}
    if errors:
        e['errors'] = list(errors)
    e.update(more)
    raise Api(status, {'error': e})


def invalid(*errors):
    fail(400, 'Invalid Input Provided', 2001, *errors)           # [I#642, I#415] and many others


def not_found():
    fail(404, 'Not Found', 2100)                                  # [O] components/responses/Conflict example; [P APIError.NotFound]


def denied():
    fail(403, 'Access Denied', 2010)                              # [I#261, I#1085]


def unable(ability, text):
    # [tidbyt/community#810] [webdevops/pagerduty-exporter#1]
    fail(402, 'Required abilities are unavailable', 2014, f'The {ability} account ability is required to {text}.', missing_abilities=ability)


# ---------------------------------------------------------------- state
class State:
    def __init__(self, path, log, seed):
        self.path, self.log_path, self.seed_path = path, log, seed
        self.settings = dict(DEFAULTS)
        self.faults, self.requests = [], []
        self.reset(load=True)

    def reset(self, load=False):
        self.d = {k: {} for k in KINDS}
        self.d['members'] = {}
        self.faults.clear()
        if load and self.path and os.path.exists(self.path):
            saved = json.load(open(self.path))
            self.d.update(saved['data']); self.settings.update(saved.get('settings', {}))
            return
        for u in json.load(open(self.seed_path)) if self.seed_path and os.path.exists(self.seed_path) else []:
            make_user(self, dict(u), seeding=True)
        if self.settings['default_policy']:
            owner = next(u['id'] for u in self.d['users'].values() if u['role'] == 'owner')
            self.d['escalation_policies']['PDEFEP1'] = {'id': 'PDEFEP1', 'name': 'Default', 'description': None, 'num_loops': 0, 'on_call_handoff_notifications': 'if_has_services', '_teams': [], '_rules': [{'id': 'PDEFRU1', 'delay': 30, 'targets': [{'id': owner, 'kind': 'users'}], 'strategy': 'assign_to_everyone'}]}
        self.save()

    def save(self):
        if self.path:
            tmp = self.path + '.tmp'
            json.dump({'data': self.d, 'settings': self.settings}, open(tmp, 'w'), indent=1, sort_keys=True)
            os.replace(tmp, self.path)

    def __getitem__(self, k):
        return self.d[k]

    @property
    def plan(self):
        return PLANS[self.settings['plan']]

    def has(self, ability):
        return ability in self.plan['abilities']

    def new_id(self, prefix='P'):
        while True:
            i = prefix + ''.join(random.choices(string.ascii_uppercase + string.digits, k=6))
            if not any(i in self.d[k] for k in KINDS):
                return i

    def api(self):
        return 'https://api.eu.pagerduty.com' if self.settings['region'] == 'eu' else 'https://api.pagerduty.com'

    def web(self):
        return f"https://{self.settings['subdomain']}.{'eu.' if self.settings['region'] == 'eu' else ''}pagerduty.com"


S: State = None


def now():
    if S and S.settings['now']:
        return dt.datetime.fromisoformat(S.settings['now'].replace('Z', '+00:00'))
    return dt.datetime.now(dt.timezone.utc).replace(microsecond=0)


def iso(t):
    return t.astimezone(dt.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')


def web_path(kind):
    return {'services': 'service-directory', 'business_services': 'business-services'}.get(kind, kind)


def ref(kind, i, as_reference=True):
    o = S[kind].get(i) or {}
    t = SINGULAR[kind] + ('_reference' if as_reference else '')
    return {'id': i, 'type': t, 'summary': o.get('name') or o.get('summary'), 'self': f"{S.api()}/{'v3/schedules' if kind == 'schedules_v3' else kind}/{i}", 'html_url': f"{S.web()}/{'schedules' if kind == 'schedules_v3' else web_path(kind)}/{i}"}


def base(kind, o):
    r = ref(kind, o['id'], False)
    r.update({k: v for k, v in o.items() if not k.startswith('_')})
    r['summary'] = o.get('name')
    return r


# ---------------------------------------------------------------- checking what is sent
EXTRA = {  # what the provider sends, and the real API takes, though OpenAPI does not have it
    'service': {'response_play'}, 'integration': {'integration_key'}, 'team': {'parent'}, 'business_service': {'id', 'type', 'summary', 'self', 'html_url'},
    'schedule_layers': {'rendered_coverage_percentage'},
}


def check(name, value):
    """Everything that PagerDuty's OpenAPI says of the request body: unknown fields, types, enumerations, lengths."""
    if not isinstance(value, dict):
        invalid(f'{name} must be an object')
    errors = []
    _check(value, SCHEMA[name], name, errors, EXTRA.get(name, set()))
    if S.settings['openapi_required_type'] and value.get('type') is None and name not in ('business_service',):
        errors.append('Type cannot be empty')
    if errors:
        invalid(*errors)


def _check(v, s, path, errors, extra=frozenset()):
    if v is None or not s:
        return
    for k in ('oneOf', 'anyOf'):
        if k in s:
            tries = []
            for alt in s[k]:
                e = []
                _check(v, alt, path, e)
                if not e:
                    return
                tries.append(e)
            errors.extend(min(tries, key=len))
            return
    t = s.get('type')
    leaf = path.rsplit('.', 1)[-1].split('[')[0]
    if leaf == 'escalation_rule_assignment_strategy' and isinstance(v, dict):      # [P] sends an object, OpenAPI says string
        if v.get('type') not in ('round_robin', 'assign_to_everyone') or set(v) - {'type'}:
            errors.append(f'{path} is invalid')
        return
    if t == 'object' or 'properties' in s:
        if not isinstance(v, dict):
            errors.append(f'{path} must be an object'); return
        props = s.get('properties')
        if props is not None:
            for k, x in v.items():
                if k in props:
                    _check(x, props[k], f'{path}.{k}', errors)
                elif k not in extra and k not in EXTRA.get(leaf, ()) and S.settings['strict']:
                    errors.append(f'Unknown field {path}.{k}')
        for k in s.get('required', []):
            if k != 'type' and k not in v and '.' in path:   # required at the top is said by the rules, in PagerDuty's words
                errors.append(f'{path}.{k} is required')
    elif t == 'array':
        if not isinstance(v, list):
            errors.append(f'{path} must be an array'); return
        if 'minItems' in s and len(v) < s['minItems'] or 'maxItems' in s and len(v) > s['maxItems']:
            errors.append(f'{path} must have between {s.get("minItems", 0)} and {s.get("maxItems", "any")} items')
        for i, x in enumerate(v):
            _check(x, s.get('items', {}), f'{path}[{i}]', errors)
    elif t == 'integer':
        if isinstance(v, bool) or not isinstance(v, int):
            errors.append(f'{path} must be an integer'); return
        if 'minimum' in s and v < s['minimum'] or 'maximum' in s and v > s['maximum']:
            errors.append(f'{path} must be between {s.get("minimum")} and {s.get("maximum")}')
    elif t == 'boolean':
        if not isinstance(v, bool):
            errors.append(f'{path} must be a boolean')
    elif t == 'string':
        if not isinstance(v, str):
            errors.append(f'{path} must be a string'); return
        if len(v) > s.get('maxLength', 1 << 30) or len(v) < s.get('minLength', 0):
            errors.append(f'{path} has a wrong length')
    enum = s.get('enum')
    if enum == ['all, any']:       # a mistake of the OpenAPI's
        enum = ['all', 'any']
    if enum and v not in enum:
        if leaf == 'type' and (v.removesuffix('_reference') in [str(e).removesuffix('_reference') for e in enum] or v == ''):
            return                 # "user" for "user_reference": [P expandScheduleLayers], [P buildServiceIntegrationStruct]
        errors.append(f'{path} must be in {", ".join(map(str, enum))}')


def text(o, k):
    """As stored: without spaces around."""
    v = o.get(k)
    return v.strip() if isinstance(v, str) else v


def good_name(kind, o, old=None, unique=True, forbidden='', longest=255, required=True):
    if 'name' not in o and old is not None:
        return old['name']
    n = text(o, 'name')
    if not n:
        if required:
            invalid("Name can't be blank")
        return n
    if len(n) > longest:
        invalid(f'Name is too long (maximum is {longest} characters)')
    if any(c in forbidden for c in n) or not n.isprintable():
        invalid("Name can not contain the characters '\\', '/', '&', '<', '>', or any non-printable characters.")   # [P util.go ValidateIsAllowedString] [I#275]
    if unique and any(x['name'].casefold() == n.casefold() for x in S[kind].values() if x is not old):
        invalid('Name has already been taken')
    return n


def zone(name):
    ok = name in ZONES if S.settings['zones'] == 'pagerduty' else name in zoneinfo.available_timezones()
    if not isinstance(name, str) or not ok:
        invalid('time zone is not a valid tzinfo identifier')       # [I#796]
    return zoneinfo.ZoneInfo(name)


# ---------------------------------------------------------------- users, teams
LICENSES = [{'id': 'PLICFUL', 'type': 'license', 'name': 'Full User', 'summary': 'Full User', 'description': '', 'role_group': 'FullUser', 'valid_roles': ['owner', 'admin', 'user', 'limited_user', 'observer', 'restricted_access'], 'allocations_available': None, 'current_value': 0, 'html_url': None, 'self': None},
            {'id': 'PLICSTK', 'type': 'license', 'name': 'Stakeholder', 'summary': 'Stakeholder', 'description': '', 'role_group': 'Stakeholder', 'valid_roles': ['read_only_user', 'read_only_limited_user'], 'allocations_available': 10, 'current_value': 0, 'html_url': None, 'self': None}]


def make_user(st, body, seeding=False):
    global S
    S = S or st
    if not seeding:
        check('user', body)
    name, email = text(body, 'name'), text(body, 'email')
    if not name:
        invalid("Name can't be blank")
    name = re.sub(r'\s+', ' ', name)                                  # [P SuppressLeadTrailSpaceDiff]
    if len(name) > 100:
        invalid('Name is too long (maximum is 100 characters)')       # [O]
    if not email or not re.fullmatch(r'[^@\s]+@[^@\s]+\.[^@\s]+', email):
        invalid('Email is invalid')
    email = email.lower()                                             # [P SuppressCaseDiff]
    if any(u['email'] == email for u in st['users'].values()):
        invalid('Email has already been taken')                       # [P user.go Create compares exactly this]
    role = body.get('role') or 'user'
    if st.plan['users'] is not None and len(st['users']) >= st.plan['users'] and not seeding:
        fail(402, 'Required abilities are unavailable', 2014, f"This account may have {st.plan['users']} users at most.")   # [?]
    tz = body.get('time_zone') or 'America/New_York'
    zone(tz)
    if role in ('read_only_user', 'read_only_limited_user') and not st.has('read_only_users'):
        unable('read_only_users', 'set a user as a read_only_user')   # [O]
    if role in ('observer', 'restricted_access') and not st.has('advanced_permissions'):
        unable('advanced_permissions', f'set a user as {role}')       # [O]
    i = body.get('id') or st.new_id()
    lic = (body.get('license') or {}).get('id') or next(l['id'] for l in LICENSES if role in l['valid_roles'])
    cm = st.new_id()
    st['users'][i] = {'id': i, 'name': name, 'email': email, 'time_zone': tz, 'color': body.get('color') or random.choice(['purple', 'teal', 'dark-slate-grey']), 'role': role,
                      'avatar_url': 'https://secure.gravatar.com/avatar/0.png?d=mm&r=PG', 'description': body.get('description'), 'invitation_sent': not seeding, 'billed': True,
                      'job_title': body.get('job_title'), 'created_via_sso': False, '_license': lic,
                      '_contacts': body.get('_contacts') or [{'id': cm, 'type': 'email_contact_method', 'label': 'Default', 'address': email, 'summary': 'Default', 'send_short_email': False}],
                      '_rules': [{'id': st.new_id(), 'type': 'assignment_notification_rule', 'start_delay_in_minutes': 0, 'urgency': u, 'contact_method': {'id': cm, 'type': 'email_contact_method_reference'}} for u in ('high', 'low')]}
    return st['users'][i]


def show_user(u, include=()):
    r = base('users', u)
    r['teams'] = [ref('teams', t) for t, m in S['members'].items() if u['id'] in m]
    r['contact_methods'] = [c if 'contact_methods' in include else {'id': c['id'], 'type': c['type'] + '_reference', 'summary': c['summary'], 'self': f"{S.api()}/users/{u['id']}/contact_methods/{c['id']}", 'html_url': None} for c in u['_contacts']]
    r['notification_rules'] = [n if 'notification_rules' in include else {'id': n['id'], 'type': n['type'] + '_reference', 'summary': None, 'self': f"{S.api()}/users/{u['id']}/notification_rules/{n['id']}", 'html_url': None} for n in u['_rules']]
    r['coordinated_incidents'] = []
    return r


def users_of_schedule(s):
    return list(dict.fromkeys(u for l in s['_layers'] for u in l['users']))


def put_user(u, body):
    check('user', body)
    if 'name' in body:
        u['name'] = re.sub(r'\s+', ' ', text(body, 'name') or '') or invalid("Name can't be blank")
    if 'email' in body:
        e = text(body, 'email').lower()
        if any(x['email'] == e for x in S['users'].values() if x is not u):
            invalid('Email has already been taken')
        u['email'] = e
    if body.get('time_zone'):
        zone(body['time_zone'])
    for k in ('time_zone', 'color', 'role', 'job_title', 'description'):
        if body.get(k) is not None:
            u[k] = body[k]
    if body.get('license'):
        if body['license'].get('id') not in [l['id'] for l in LICENSES]:
            invalid('License is invalid')
        u['_license'] = body['license']['id']
    return u


def delete_user(u):
    i = u['id']
    if any(t['id'] == i for p in S['escalation_policies'].values() for r in p['_rules'] for t in r['targets']):
        invalid('User cannot be deleted as they belong to an escalation policy')       # [?] wording; that it is 400 and retried: [P resource_pagerduty_user.go:310]
    if any(i in users_of_schedule(s) for s in S['schedules'].values()) or any(i in users_of_v3(s) for s in S['schedules_v3'].values()):
        invalid('User cannot be deleted as they are on a schedule')                    # [?] wording
    if any(i in inc['_assignees'] for inc in S['incidents'].values() if inc['status'] != 'resolved'):
        invalid('The user cannot be deleted as they have incidents assigned')          # [?] wording
    for m in S['members'].values():
        m.pop(i, None)
    del S['users'][i]


def need_teams(what='access teams'):
    if not S.has('teams'):
        unable('teams', what)


def save_team(body, old=None):
    need_teams()
    check('team', body)
    name = good_name('teams', body, old, longest=100)
    if body.get('parent'):
        if (body['parent'] or {}).get('id') not in S['teams']:
            invalid('Parent not found')
    t = old or {'id': S.new_id(), 'default_role': 'manager', 'description': None, 'parent': None}
    t['name'] = name
    if 'description' in body:
        t['description'] = text(body, 'description')
    if body.get('default_role'):
        t['default_role'] = body['default_role']
    if 'parent' in body:
        t['parent'] = ref('teams', body['parent']['id']) if body['parent'] else None
    S['teams'][t['id']] = t
    S['members'].setdefault(t['id'], {})
    return t


# ---------------------------------------------------------------- schedules
def when(v, what):
    """Ruby's Time.parse: RFC 3339, and '2026-01-05 14:00:00 +0000 UTC' as Go's Time.String writes it [P expandScheduleLayers: rvs.String()]."""
    if not isinstance(v, str):
        invalid(f'{what} must be a date-time')
    m = re.fullmatch(r'(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)(?: [A-Z]+)?', v)
    if not m:
        invalid(f'{what} is not a valid date-time')
    off = '+00:00' if m[3] == 'Z' else m[3] if ':' in m[3] else m[3][:3] + ':' + m[3][3:]
    try:
        return dt.datetime.fromisoformat(f'{m[1]}T{m[2]}{off}')
    except ValueError:
        invalid(f'{what} is not a valid date-time')


def save_layer(l, old, z, pos):
    t = now()
    for k in ('start', 'users', 'rotation_virtual_start', 'rotation_turn_length_seconds'):
        if not l.get(k):
            invalid(f'Layer {k} cannot be empty')                    # [O] required
    users = [((w or {}).get('user') or {}).get('id') for w in l['users']]
    for u in users:
        if u not in S['users']:
            invalid('User not found')
    turn = l['rotation_turn_length_seconds']
    if not 3600 <= turn <= 365 * 24 * 3600:
        invalid('Rotation turn length seconds must be between 3600 and 31536000')   # [P resource_pagerduty_schedule.go rotation_turn_length_seconds]
    start, rvs = when(l['start'], 'Start'), when(l['rotation_virtual_start'], 'Rotation virtual start')
    if S.settings['naive_virtual_start'] and rvs.utcoffset():
        rvs += rvs.utcoffset()                                        # [P] "2017-09-01T10:00:00+02:00" comes back as "2017-09-01T12:00:00+02:00"
    if start < t and S.settings['start_rewritten']:
        start = t
    end = when(l['end'], 'End') if l.get('end') else None
    rs = []
    kinds = set()
    for r in l.get('restrictions') or []:
        kinds.add(r.get('type'))
        if not re.fullmatch(r'([01]\d|2[0-3]):[0-5]\d:[0-5]\d', r.get('start_time_of_day') or ''):
            invalid('Restriction start time of day is invalid')
        d = r.get('duration_seconds') or 0
        if d < 1 or r['type'] == 'daily_restriction' and d >= 86400 or d >= 7 * 86400:
            invalid('Restriction duration is invalid')                # [P CustomizeDiff]
        if r['type'] == 'weekly_restriction' and r.get('start_day_of_week') not in range(1, 8):
            invalid('Restriction start day of week is invalid')
        if r['type'] == 'daily_restriction' and r.get('start_day_of_week'):
            invalid('Restriction start day of week is invalid')
        rs.append({k: r[k] for k in ('type', 'duration_seconds', 'start_time_of_day', 'start_day_of_week') if r.get(k) is not None})
    if len(kinds) > 1:
        invalid('A layer cannot have both daily and weekly restrictions')   # [?]
    return {'id': old['id'] if old else S.new_id(), 'name': text(l, 'name') or (old or {}).get('name') or f'Layer {pos + 1}', 'start': start.isoformat(), 'end': end.isoformat() if end else None,
            'rotation_virtual_start': rvs.isoformat(), 'rotation_turn_length_seconds': turn, 'users': users, 'restrictions': rs}


def teams_of(body, most=None):
    out = []
    for t in body.get('teams') or []:
        need_teams('set teams')
        if t.get('id') not in S['teams']:
            invalid('Team not found')
        out.append(t['id'])
    if most is not None and len(out) > most:
        invalid('Only one team may be associated with the policy')     # [O]
    return out


def save_schedule(body, old=None, preview=False):
    check('schedule', body)
    if old is None and not preview and S.plan['schedules'] is not None and len(S['schedules']) >= S.plan['schedules']:
        fail(402, 'Required abilities are unavailable', 2014, f"This account may have {S.plan['schedules']} schedule(s) at most.", missing_abilities='schedules')   # [D] that; [?] wording
    if not body.get('time_zone') and not old:
        invalid("Time zone can't be blank")
    z = zone(body.get('time_zone') or old['time_zone'])
    name = good_name('schedules', body, old, unique=S.settings['unique_schedule_names'], required=False)
    teams = teams_of(body) if 'teams' in body else (old or {}).get('_teams', [])
    layers = []
    before = {l['id']: l for l in old['_layers']} if old else {}
    sent = body.get('schedule_layers')
    if sent is None and old is None:
        sent = []
    if sent is not None:
        for pos, l in enumerate(sent):
            if l.get('id') and l['id'] not in before:
                invalid('Layer not found')
            layers.append(save_layer(l, before.get(l.get('id')), z, pos))
        kept = {l['id'] for l in layers}
        # "the PagerDuty API doesn't allow for deleting of schedule layers--you can only end them" [I#257]: what is not sent stays
        left = [l for l in (old['_layers'] if old else []) if l['id'] not in kept]
        if left and S.settings['unsent_layers'] == 'error':
            invalid('Schedule layers cannot be removed')
        if S.settings['unsent_layers'] == 'end':
            left = [l | {'end': l['end'] if l['end'] and dt.datetime.fromisoformat(l['end']) <= now() else now().isoformat()} for l in left]
        layers += left
    else:
        layers = old['_layers']
    s = old or {'id': S.new_id(), 'description': None}
    s.update({'name': name, 'time_zone': body.get('time_zone') or s['time_zone'], '_layers': layers, '_teams': teams})
    if 'description' in body:
        s['description'] = text(body, 'description')
    if old and S.settings['put_drops_overrides']:
        for k in [k for k, o in S['overrides'].items() if o['schedule'] == s['id']]:
            del S['overrides'][k]
    S['schedules'][s['id']] = s
    return s


def local(instant, z):
    return dt.datetime.fromisoformat(instant).astimezone(z)


def wall(d, z):
    """A wall clock's time in a zone; one that is skipped moves on."""
    return d.replace(tzinfo=z).astimezone(dt.timezone.utc).astimezone(z)


def is_open(l, at, z):
    if not l['restrictions']:
        return True
    w = at.astimezone(z)
    for r in l['restrictions']:
        h, m, sec = map(int, r['start_time_of_day'].split(':'))
        for back in range(0, 9):
            day = (w - dt.timedelta(days=back)).date()
            if r['type'] == 'weekly_restriction' and day.isoweekday() != r['start_day_of_week']:
                continue
            b = wall(dt.datetime(day.year, day.month, day.day, h, m, sec), z)
            e = wall(dt.datetime(day.year, day.month, day.day, h, m, sec) + dt.timedelta(seconds=r['duration_seconds']), z)
            if b <= at < e:
                return True
    return False


def on_layer(l, at, z):
    if at < dt.datetime.fromisoformat(l['start']) or l['end'] and at >= dt.datetime.fromisoformat(l['end']) or not is_open(l, at, z):
        return None
    v, turn = local(l['rotation_virtual_start'], z), l['rotation_turn_length_seconds']
    if turn % 86400 == 0:    # handovers at the same time of day
        n = int((at.astimezone(z).replace(tzinfo=None) - v.replace(tzinfo=None)).total_seconds() // turn)
    else:
        n = int((at - v).total_seconds() // turn)
    return l['users'][n % len(l['users'])]


def on_call(s, at):
    """The last layer as sent covers those before it [I#424: "the new layer with one person is the base and the 5 person layer is the override"]; overrides cover all."""
    z = zoneinfo.ZoneInfo(s['time_zone'])
    for o in S['overrides'].values():
        if o['schedule'] == s['id'] and dt.datetime.fromisoformat(o['start']) <= at < dt.datetime.fromisoformat(o['end']):
            return o['user']
    for l in reversed(s['_layers']):
        u = on_layer(l, at, z)
        if u:
            return u
    return None


def rendered(who, since, until, z, step=dt.timedelta(minutes=15)):
    out, at, covered = [], since, 0.0
    while at < until:
        u, nxt = who(at), min(at + step, until)
        if u:
            covered += (nxt - at).total_seconds()
            if out and out[-1]['user']['id'] == u and out[-1]['_e'] == at:
                out[-1]['_e'] = nxt
            else:
                out.append({'_s': at, '_e': nxt, 'user': ref('users', u)})
        at = nxt
    total = (until - since).total_seconds() or 1
    return [{'start': e['_s'].astimezone(z).isoformat(), 'end': e['_e'].astimezone(z).isoformat(), 'user': e['user'], 'id': f'Q{abs(hash((e["_s"], e["user"]["id"]))) % 10**12:012d}'} for e in out], round(100 * covered / total, 1)


def show_schedule(s, q=None):
    q = q or {}
    z = zoneinfo.ZoneInfo((q.get('time_zone') or [s['time_zone']])[0])
    since, until = (when(q[k][0], k) if k in q else None for k in ('since', 'until'))
    r = base('schedules', s)
    ranged = since is not None and until is not None
    def sub(name, who):
        e, p = rendered(who, since, until, z) if ranged else ([], None)
        return {'name': name, 'rendered_schedule_entries': e, 'rendered_coverage_percentage': p}
    layers = []
    for l in s['_layers']:
        e = sub(l['name'], lambda at, l=l: on_layer(l, at, z))
        layers.append({'id': l['id'], 'name': l['name'], 'rendered_schedule_entries': e['rendered_schedule_entries'], 'rendered_coverage_percentage': e['rendered_coverage_percentage'],
                       'start': local(l['start'], z).isoformat(), 'end': local(l['end'], z).isoformat() if l['end'] else None, 'rotation_virtual_start': local(l['rotation_virtual_start'], z).isoformat(),
                       'rotation_turn_length_seconds': l['rotation_turn_length_seconds'], 'users': [{'user': ref('users', u)} for u in l['users']], 'restrictions': copy.deepcopy(l['restrictions'])})
    r['schedule_layers'] = layers[::-1] if S.settings['reverse_layers'] else layers
    r['final_schedule'] = sub('Final Schedule', lambda at: on_call(s, at))
    r['overrides_subschedule'] = {'name': 'Overrides', 'rendered_schedule_entries': [], 'rendered_coverage_percentage': 0.0 if ranged else None}
    r['users'] = [ref('users', u) for u in users_of_schedule(s)]
    r['teams'] = [ref('teams', t) for t in s['_teams']]
    r['escalation_policies'] = [ref('escalation_policies', p['id']) for p in policies_of_schedule(s['id'])]
    r['web_cal_url'] = f"webcal://{S.settings['subdomain']}.pagerduty.com/private/0/feed/{s['id']}"
    r['http_cal_url'] = r['web_cal_url'].replace('webcal', 'https', 1)
    r['personal_web_cal_url'] = r['personal_http_cal_url'] = None
    return r


def policies_of_schedule(i):
    return [p for p in S['escalation_policies'].values() if any(t['id'] == i for r in p['_rules'] for t in r['targets'])]


def delete_schedule(s):
    if policies_of_schedule(s['id']):
        invalid("Schedule can't be deleted if it's being used by escalation policies")          # [P resource_pagerduty_schedule.go:394] [I#561]
    if any(s['id'] in inc['_schedules'] for inc in S['incidents'].values() if inc['status'] != 'resolved'):
        invalid("Schedule can't be deleted if it's being used by an escalation policy snapshot with open incidents")   # [P :397] [I#642]
    for k in [k for k, o in S['overrides'].items() if o['schedule'] == s['id']]:
        del S['overrides'][k]
    del S['schedules'][s['id']]


# ---------------------------------------------------------------- v3, shift-based schedules [O /v3/schedules], [P schedule_v3.go], [guide: PagerDuty's "Schedules API: v2 to v3 Upgrade Guide"]
DAYS = ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')


def v3_id():
    return ''.join(random.choices(string.ascii_uppercase + '234567', k=26))     # [guide] ids of rotations and events


def v3_check(o, path, fields, required):
    """fields: name -> type, or (type, longest)."""
    e = []
    if not isinstance(o, dict):
        invalid(f'{path} must be an object')
    for k in o:
        if k not in fields and S.settings['strict']:
            e.append(f'Unknown field {path}.{k}')
    for k in required:
        if o.get(k) in (None, '', []):
            e.append(f'{k.replace("_", " ").capitalize()} cannot be empty.')
    for k, t in fields.items():
        t, most = t if isinstance(t, tuple) else (t, None)
        if o.get(k) is not None and (not isinstance(o[k], t) or isinstance(o[k], bool) and t is int):
            e.append(f'{path}.{k} has a wrong type')
        elif most and isinstance(o.get(k), str) and len(o[k]) > most:
            e.append(f'{k} is too long (maximum is {most} characters)')
    if e:
        invalid(*e)


def v3_zone(name):
    if name not in zoneinfo.available_timezones():
        invalid('Time zone is invalid.')                                        # [O] "IANA timezone identifier"; [?] wording
    return 'Etc/UTC' if name == 'UTC' else name                                 # [P flattenScheduleV3]


def v3_rule(lines):
    """Exactly one RRULE, any EXDATE and RDATE [O]."""
    rules = [x for x in lines if x.upper().startswith('RRULE:')]
    if len(rules) != 1 or any(not re.match(r'(?i)(RRULE:|EXDATE|RDATE)', x) for x in lines):
        invalid('Recurrence must contain exactly one RRULE.')
    r = {}
    for part in rules[0][6:].split(';'):
        k, eq, v = part.partition('=')
        if not eq or k.upper() not in ('FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST', 'BYHOUR', 'BYMINUTE', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'):
            invalid('Recurrence is invalid.')
        r[k.upper()] = v.upper()
    if r.get('FREQ') not in ('DAILY', 'WEEKLY', 'MONTHLY', 'HOURLY', 'YEARLY'):
        invalid('Recurrence is invalid.')
    return r


def v3_event(b, old=None):
    v3_check(b, 'event', {'name': (str, 255), 'start_time': dict, 'end_time': dict, 'effective_since': str, 'effective_until': str, 'recurrence': list, 'assignment_strategy': dict}, ('name', 'start_time', 'end_time', 'effective_since', 'recurrence', 'assignment_strategy'))
    for k in ('start_time', 'end_time'):
        v3_check(b[k], k, {'date_time': str, 'time_zone': str}, ('date_time', 'time_zone'))
        v3_zone(b[k]['time_zone'])
    start, end = when(b['start_time']['date_time'], 'start_time'), when(b['end_time']['date_time'], 'end_time')
    if end <= start:
        invalid('End time must be after start time.')
    since = max(when(b['effective_since'], 'effective_since'), now())          # [O] "Values in the past are clamped to the current time"
    until = when(b['effective_until'], 'effective_until') if b.get('effective_until') else None
    if until and until <= since:
        invalid('Effective until must be after effective since.')
    v3_rule(b['recurrence'])
    a = b['assignment_strategy']
    v3_check(a, 'assignment_strategy', {'type': str, 'shifts_per_member': int, 'members': list}, ('type', 'members'))
    if a['type'] not in ('rotating_member_assignment_strategy', 'every_member_assignment_strategy'):
        invalid('Assignment strategy type is invalid.')
    if a['type'].startswith('rotating') and (a.get('shifts_per_member') or 0) < 1:
        invalid('Shifts per member cannot be empty.')                           # [O]
    if not 1 <= len(a['members']) <= 20:
        invalid('Members must have between 1 and 20 items.')                    # [O]
    for x in a['members']:
        v3_check(x, 'member', {'type': str, 'user_id': str}, ('type',))
        if x['type'] not in ('user_member', 'empty_member') or x['type'] == 'user_member' and not x.get('user_id'):
            invalid('Member is invalid.')
        if x['type'] == 'user_member' and x['user_id'] not in S['users']:
            invalid('User not found.')                                          # [O] "must exist and belong to the account"
    return {'id': old['id'] if old else v3_id(), 'name': b['name'].strip(), 'start': start.isoformat(), 'end': end.isoformat(), 'zone': v3_zone(b['start_time']['time_zone']), 'since': iso(since), 'until': iso(until) if until else None,
            'recurrence': list(b['recurrence']), 'strategy': copy.deepcopy(a)}


def v3_window(e):
    return dt.datetime.fromisoformat(e['since'].replace('Z', '+00:00')), dt.datetime.fromisoformat(e['until'].replace('Z', '+00:00')) if e['until'] else None


def v3_no_overlap(rotation, e):
    """One timeline: "checking only the effective_since/effective_until window" [third party, live]; [O] "Events within a rotation cannot overlap", "Maximum 5 events per rotation", past ones not counted."""
    b, u = v3_window(e)
    others = [x for x in rotation['_events'] if x['id'] != e['id'] and not x.get('_ended')]
    for x in others:
        xb, xu = v3_window(x)
        if (u is None or xb < u) and (xu is None or b < xu):
            invalid('Events within a rotation cannot overlap.')
    if len([x for x in others if v3_window(x)[1] is None or v3_window(x)[1] > now()]) >= 5:
        invalid('A rotation can have at most 5 events.')


def v3_occurrences(e, until, most=4000):
    """The shifts from start_time on, as (index, begin, end)."""
    z = zoneinfo.ZoneInfo(e['zone'] if S.settings['v3_recurrence'] == 'local' else 'UTC')
    a, b = dt.datetime.fromisoformat(e['start']).astimezone(z), dt.datetime.fromisoformat(e['end']).astimezone(z)
    r = v3_rule(e['recurrence'])
    lasts = b.replace(tzinfo=None) - a.replace(tzinfo=None)                     # a stretch of the wall clock
    step = int(r.get('INTERVAL', 1))
    days = [DAYS.index(d[-2:]) for d in r['BYDAY'].split(',')] if 'BYDAY' in r else None
    w, n, first = a.replace(tzinfo=None), 0, a.replace(tzinfo=None)
    while n < most:
        if r['FREQ'] == 'HOURLY':
            d = first + dt.timedelta(hours=step * n)
            hit, nxt = True, None
        else:
            hit = {'DAILY': (w.date() - first.date()).days % step == 0 and (not days or w.weekday() in days),
                   'WEEKLY': ((w.date() - dt.timedelta(days=w.weekday())) - (first.date() - dt.timedelta(days=first.weekday()))).days // 7 % step == 0 and w.weekday() in (days or [first.weekday()]),
                   'MONTHLY': w.day == first.day, 'YEARLY': (w.day, w.month) == (first.day, first.month)}[r['FREQ']]
            d = w
            w += dt.timedelta(days=1)
        if wall(d, z) >= until:
            return
        if hit:
            yield n, wall(d, z), wall(d + lasts, z)
            n += 1


def v3_members(e, at):
    """Ids of who has the event's shift; None stands for an empty member; [] where there is no shift."""
    b, u = v3_window(e)
    if at < b or u and at >= u or e.get('_ended') and at >= dt.datetime.fromisoformat(e['_ended']):
        return []
    seen = 0
    st = e['strategy']
    for n, x, y in v3_occurrences(e, at + dt.timedelta(seconds=1)):
        if y <= b and S.settings['v3_count_from'] == 'effective_since':
            seen = n + 1
        if x <= at < y:
            ids = [m.get('user_id') for m in st['members']]
            return ids if st['type'].startswith('every') else [ids[((n - seen) // st['shifts_per_member']) % len(ids)]]
    return []


def on_call_v3(s, at):
    out = []
    for r in s['_rotations']:
        for e in r['_events']:
            for u in v3_members(e, at):
                for o in s['_overrides'].values():
                    if o.get('rotation_id') == r['id'] and o['overridden_member'].get('user_id') == u and when(o['start_time'], 's') <= at < when(o['end_time'], 'e'):
                        u = o['overriding_member'].get('user_id')
                if u and u not in out:
                    out.append(u)
    for c in s['_custom'].values():
        if when(c['start_time'], 's') <= at < when(c['end_time'], 'e'):
            for x in c['assignments']:
                if x['member'].get('user_id') and x['member']['user_id'] not in out:
                    out.append(x['member']['user_id'])
    return out


def users_of_v3(s):
    return {m.get('user_id') for r in s['_rotations'] for e in r['_events'] if not e.get('_ended') for m in e['strategy']['members']}


def show_event(s, r, e):
    def t(v):
        d = dt.datetime.fromisoformat(v)
        return {'date_time': iso(d) if S.settings['v3_echo'] == 'utc' else d.astimezone(zoneinfo.ZoneInfo(e['zone'])).isoformat(), 'time_zone': e['zone']}
    return {'id': e['id'], 'type': 'schedule_event', 'name': e['name'], 'start_time': t(e['start']), 'end_time': t(e['end']), 'effective_since': e['since'], 'effective_until': e['until'], 'recurrence': e['recurrence'], 'assignment_strategy': copy.deepcopy(e['strategy']),
            'self': f"{S.api()}/v3/schedules/{s['id']}/rotations/{r['id']}/events/{e['id']}"}


def show_rotation(s, r):
    return {'id': r['id'], 'type': 'schedule_rotation', 'events': [show_event(s, r, e) for e in r['_events'] if not e.get('_ended')], 'self': f"{S.api()}/v3/schedules/{s['id']}/rotations/{r['id']}"}


def show_v3(s, q=None):
    q = q or {}
    x = {'id': s['id'], 'type': 'schedule_v3', 'name': s['name'], 'time_zone': s['time_zone'], 'description': s.get('description') or '', 'self': f"{S.api()}/v3/schedules/{s['id']}", 'html_url': f"{S.web()}/schedules/{s['id']}",
         'teams': [ref('teams', t) for t in s['_teams']], 'escalation_policies': [ref('escalation_policies', p['id']) for p in policies_of_schedule(s['id'])], 'rotations': [show_rotation(s, r) for r in s['_rotations']]}
    if 'final_schedule' in q.get('include[]', []) and 'since' in q and 'until' in q:
        at, until, out, cov = when(q['since'][0], 'since'), when(q['until'][0], 'until'), [], 0.0
        total, step = (until - at).total_seconds() or 1, dt.timedelta(minutes=15)
        while at < until:
            nxt = min(at + step, until)
            for u in on_call_v3(s, at):
                if out and any(o['member']['user_id'] == u and o['end_time'] == iso(at) for o in out):
                    next(o for o in out if o['member']['user_id'] == u and o['end_time'] == iso(at))['end_time'] = iso(nxt)
                else:
                    out.append({'type': 'computed_shift_assignment', 'start_time': iso(at), 'end_time': iso(nxt), 'member': {'type': 'user_member', 'user_id': u}, 'source': {'type': 'schedule_rotation'}})
            cov += (nxt - at).total_seconds() if on_call_v3(s, at) else 0
            at = nxt
        x['final_schedule'] = {'type': 'final_schedule', 'rendered_coverage_percentage': round(100 * cov / total, 1), 'computed_shift_assignments': out}
    return x


def save_v3(b, old=None):
    if 'rotations' in b or 'escalation_policies' in b:
        if b.get('rotations') or 'escalation_policies' in b or S.settings['v3_rotations'] == 'reject':
            invalid('rotations and escalation_policies are not accepted')       # [O]
        b = {k: v for k, v in b.items() if k != 'rotations'}
    v3_check(b, 'schedule', {'name': (str, 255), 'time_zone': str, 'description': (str, 1024), 'teams': list}, () if old else ('name', 'time_zone'))
    if old is None and S.plan['schedules'] is not None and len(S['schedules']) + len(S['schedules_v3']) >= S.plan['schedules']:
        fail(402, 'Required abilities are unavailable', 2014, f"This account may have {S.plan['schedules']} schedule(s) at most.", missing_abilities='schedules')     # [D shift-based schedules] "Free plans are limited to one schedule"
    s = old or {'id': S.new_id(), '_rotations': [], '_overrides': {}, '_custom': {}, '_teams': []}
    if b.get('name'):
        s['name'] = b['name'].strip()
    if b.get('time_zone'):
        s['time_zone'] = v3_zone(b['time_zone'])
    if 'description' in b:
        s['description'] = b['description']                                     # the provider omits an empty one: it stays [P omitempty]
    if 'teams' in b:
        s['_teams'] = teams_of(b)
    S['schedules_v3'][s['id']] = s
    return s


def route_v3(m, rest, q, body):
    n = len(rest)
    if n == 0:
        if m == 'GET':
            items = sorted(S['schedules_v3'].values(), key=lambda s: s['name'].lower())
            query = (q.get('query') or [''])[0].lower()
            return 200, {'schedules': [ref('schedules_v3', s['id']) for s in items if query in s['name'].lower()], 'limit': 100, 'offset': 0, 'more': False}
        if m == 'POST':
            return 201, {'schedule': show_v3(save_v3(wrapped(body, 'schedule')))}
    if n == 0:
        not_found()
    if rest[0] in S['schedules']:
        fail(400, 'Schedule is layer-based', 2001)                              # [guide] "v3 returns 400 when the ID resolves to a schedule that hasn't been upgraded"
    s = get('schedules_v3', rest[0])
    if n == 1:
        if m == 'GET':
            return 200, {'schedule': show_v3(s, q)}
        if m == 'PUT':
            return 200, {'schedule': show_v3(save_v3(wrapped(body, 'schedule'), s))}
        if m == 'DELETE':
            if policies_of_schedule(s['id']):
                invalid("Schedule can't be deleted if it's being used by escalation policies")   # [O] "the deletion will be rejected"; [?] 400 and the words
            del S['schedules_v3'][s['id']]
            return 204, None
    if rest[1] == 'rotations':
        if n == 2:
            if m == 'GET':
                return 200, {'rotations': [show_rotation(s, r) for r in s['_rotations']], 'limit': 25, 'offset': 0, 'more': False}
            if m == 'POST':
                if body not in (None, {}):
                    invalid('The request body must be empty')                   # [O]
                if len([r for r in s['_rotations'] if any(not e.get('_ended') for e in r['_events'])]) >= 10:
                    invalid('A schedule can have at most 10 active rotations.')  # [CONCEPTS]
                r = {'id': v3_id(), '_events': []}
                s['_rotations'].append(r)
                return 201, {'rotation': show_rotation(s, r)}
        r = next((x for x in s['_rotations'] if x['id'] == rest[2]), None) or not_found()
        if n == 3:
            if m == 'GET':
                return 200, {'rotation': show_rotation(s, r)}
            if m == 'DELETE':
                s['_rotations'].remove(r)
                return 204, None
        if n >= 4 and rest[3] == 'events':
            if n == 4:
                if m == 'GET':
                    return 200, {'events': show_rotation(s, r)['events'], 'limit': 25, 'offset': 0, 'more': False}
                if m == 'POST':
                    e = v3_event(wrapped(body, 'event'))
                    v3_no_overlap(r, e)
                    r['_events'].append(e)
                    return 201, {'event': show_event(s, r, e)}
            e = next((x for x in r['_events'] if x['id'] == rest[4] and not x.get('_ended')), None) or not_found()
            if m == 'GET':
                return 200, {'event': show_event(s, r, e)}
            if m == 'PUT':
                b = wrapped(body, 'event')
                since, until = v3_window(e)
                if until and until <= now():
                    invalid('Past events cannot be modified.')                  # [O]
                if since <= now():
                    if set(b) - {'effective_until'}:
                        invalid('Only effective_until can be updated for active events.')   # [O] [P reconcileEvents]
                    e['until'] = iso(when(b['effective_until'], 'effective_until')) if b.get('effective_until') else None
                else:
                    x = v3_event(b, e)
                    v3_no_overlap(r, x)
                    e.update(x)
                return 200, {'event': show_event(s, r, e)}
            if m == 'DELETE':
                if v3_window(e)[0] <= now():
                    e['_ended'] = now().isoformat()                             # [guide] history stays, no further shifts
                else:
                    r['_events'].remove(e)
                return 204, None
    if rest[1] in ('overrides', 'custom_shifts'):
        box, key = (s['_overrides'], 'override') if rest[1] == 'overrides' else (s['_custom'], 'custom_shift')
        if n == 2 and m == 'GET':
            if 'since' not in q or 'until' not in q:
                invalid('since and until are required')                        # [O]
            return 200, {rest[1]: list(box.values()), 'limit': 25, 'offset': 0, 'more': False}
        if n == 2 and m == 'POST':
            out = []
            for o in (body or {}).get(rest[1]) or invalid(f'{rest[1]} cannot be empty'):
                if key == 'override':
                    v3_check(o, 'override', {'type': str, 'rotation_id': str, 'custom_shift_id': str, 'start_time': str, 'end_time': str, 'overridden_member': dict, 'overriding_member': dict}, ('type', 'start_time', 'end_time', 'overridden_member', 'overriding_member'))
                    if bool(o.get('rotation_id')) == bool(o.get('custom_shift_id')):
                        invalid('Either rotation_id or custom_shift_id is required')   # [O]
                i = v3_id()
                box[i] = {**o, 'id': i}
                out.append(box[i])
            return 201, {rest[1]: out}
        if n == 3:
            o = box.get(rest[2]) or not_found()
            if m == 'GET':
                return 200, {key: o}
            if m == 'DELETE':
                del box[rest[2]]
                return 204, None
    not_found()


# ---------------------------------------------------------------- escalation policies
def save_policy(body, old=None):
    check('escalation_policy', body)
    if old is None and S.plan['escalation_policies'] is not None and len(S['escalation_policies']) >= S.plan['escalation_policies']:
        fail(402, 'Required abilities are unavailable', 2014, f"This account may have {S.plan['escalation_policies']} escalation policy at most.", missing_abilities='escalation_policies')
    name = good_name('escalation_policies', body, old, forbidden='\\/&<>')
    rules = old['_rules'] if old else None
    if 'escalation_rules' in body or not old:
        sent = body.get('escalation_rules') or []
        if not sent:
            invalid("Escalation rules can't be blank")
        rules = []
        for r in sent:
            d = r.get('escalation_delay_in_minutes')
            if d is None or d < 1:
                invalid('Escalation delay in minutes must be greater than or equal to 1')
            least = S.settings['min_delay_many_targets']
            if least and len(r['targets']) > 1 and d < least:
                invalid(f'Escalation delay in minutes must be greater than or equal to {least}')
            targets = []
            for t in r.get('targets') or []:
                kind = 'schedules_v3' if t.get('type') == 'schedule_v3_reference' else 'schedules' if str(t.get('type')).startswith('schedule') else 'users'
                if kind == 'schedules' and t.get('id') in S['schedules_v3']:
                    if S.settings['v3_policy_reference'] == 'strict':
                        not_found()                                            # [I#1125]
                    kind = 'schedules_v3'
                if t.get('id') not in S[kind]:
                    invalid(f'{"User" if kind == "users" else "Schedule"} not found')
                if any(x['id'] == t['id'] for x in targets):
                    invalid('Escalation rule targets must be unique')          # [?]
                targets.append({'id': t['id'], 'kind': kind})
            if not targets:
                invalid("Escalation rule targets can't be blank")
            strategy = (r.get('escalation_rule_assignment_strategy') or {})
            strategy = strategy.get('type') if isinstance(strategy, dict) else strategy
            if strategy and S.settings['ep_strategies'] != 'ok' or strategy == 'round_robin' and not S.has('round_robin'):
                denied()                                                        # [P resource_pagerduty_escalation_policy.go:236]
            known = r.get('id') if old and r.get('id') in [x['id'] for x in old['_rules']] else None
            rules.append({'id': known or S.new_id(), 'delay': d, 'targets': targets, 'strategy': strategy or 'assign_to_everyone'})
    loops = body.get('num_loops', (old or {}).get('num_loops', 0)) or 0
    if not 0 <= loops <= 9:
        invalid('Num loops must be less than or equal to 9')                    # [P num_loops IntBetween(0, 9)]
    p = old or {'id': S.new_id(), 'description': None, 'on_call_handoff_notifications': 'if_has_services'}
    teams = teams_of(body, 1) if 'teams' in body else p.get('_teams', [])
    p.update({'name': name, 'num_loops': loops, '_rules': rules, '_teams': teams})
    if 'description' in body:
        p['description'] = text(body, 'description')
    if body.get('on_call_handoff_notifications'):
        p['on_call_handoff_notifications'] = body['on_call_handoff_notifications']
    S['escalation_policies'][p['id']] = p
    return p


def show_policy(p, include=()):
    r = base('escalation_policies', p)
    r['escalation_rules'] = []
    for e in p['_rules']:
        x = {'id': e['id'], 'escalation_delay_in_minutes': e['delay'], 'targets': [ref(t['kind'], t['id']) for t in e['targets']]}
        if 'escalation_rule_assignment_strategies' in include:
            x['escalation_rule_assignment_strategy'] = {'type': e['strategy']}
        r['escalation_rules'].append(x)
    r['services'] = [ref('services', s['id']) for s in S['services'].values() if s['_policy'] == p['id']]
    r['teams'] = [ref('teams', t) for t in p['_teams']]
    r['privilege'] = None
    return r


def delete_policy(p):
    if any(s['_policy'] == p['id'] for s in S['services'].values()):
        invalid("Escalation policy can't be deleted if it's being used by services")   # [?] wording; that it is 400 and retried for 2 minutes: [P :275]
    del S['escalation_policies'][p['id']]


# ---------------------------------------------------------------- services
def seconds(body, k, old):
    if k not in body:
        return (old or {}).get(k)      # "null (or unset in POST request) will disable the feature" [O]
    v = body[k]
    if v is None or v == 0:
        return None                    # [O]
    if v < 0:
        invalid(f'{k.replace("_", " ").capitalize()} must be greater than or equal to 0')
    return v


def save_service(body, old=None):
    check('service', body)
    name = good_name('services', body, old)
    if body.get('status') and old is None and body['status'] != 'active':
        invalid('Status must be active')                                        # [O]
    policy = (body.get('escalation_policy') or {}).get('id', (old or {}).get('_policy'))
    if not policy:
        invalid("Escalation policy can't be blank")                            # [O] required
    if policy not in S['escalation_policies']:
        invalid('Escalation policy not found')
    rule = body.get('incident_urgency_rule', (old or {}).get('incident_urgency_rule')) or {'type': 'constant', 'urgency': 'high'}
    hours = body.get('support_hours', (old or {}).get('support_hours'))
    actions = body.get('scheduled_actions', (old or {}).get('scheduled_actions') or [])
    if rule.get('type') == 'use_support_hours':
        if not S.has('service_support_hours'):
            unable('service_support_hours', 'use support hours')                # [P resources.go docEditRules] "Your PagerDuty account must have the `service_support_hours` ability"
        if rule.get('urgency'):
            invalid('Urgency cannot be set for use_support_hours')              # [I#387]
        if not hours:
            invalid("Support hours can't be blank")                            # [I#843] 400
        for k in ('during_support_hours', 'outside_support_hours'):
            if (rule.get(k) or {}).get('urgency') not in ('high', 'low', 'severity_based'):
                invalid(f'{k.replace("_", " ").capitalize()} urgency must be in high, low, or severity_based.')
        if 'scheduled_actions' not in body and old is None:
            invalid("Scheduled actions can't be blank")                        # [I#360] "required when the incident_urgency_rule is use_support_hours, and forbidden otherwise"
        for a in actions or []:
            if a is None:
                continue                                                        # the provider sends [null] where there is none [P buildServiceStruct]
            for k in ('type', 'at', 'to_urgency'):
                if not a.get(k):
                    invalid(f'Scheduled action {k} cannot be empty')
        zone(hours.get('time_zone'))
        if not hours.get('days_of_week') or any(d not in range(1, 8) for d in hours['days_of_week']):
            invalid('Support hours days of week are invalid')
        for k in ('start_time', 'end_time'):
            if not re.fullmatch(r'([01]\d|2[0-3]):[0-5]\d:[0-5]\d', hours.get(k) or ''):
                invalid(f'Support hours {k} is invalid')
        actions = [a for a in actions or [] if a]
    else:
        urgency = rule.get('urgency')
        if urgency not in ('high', 'low', 'severity_based') or urgency == 'severity_based' and not S.settings['severity_based']:
            invalid('Active urgency must be in high, low, or severity_based.')   # [I#415]
        if body.get('support_hours'):
            invalid('Active urgency must be in high, low, or severity_based.')   # [I#535] constant with support_hours
        if [a for a in body.get('scheduled_actions') or [] if a]:
            invalid('Scheduled actions are forbidden unless support hours are used')   # [I#360]
        hours, actions = None, []
    creation = body.get('alert_creation') or (old or {}).get('alert_creation') or S.settings['default_alert_creation']
    pause = body.get('auto_pause_notifications_parameters') or (old or {}).get('auto_pause_notifications_parameters') or {'enabled': False, 'timeout': None}
    if pause.get('enabled') and not S.has('alert_grouping'):
        unable('auto_pause_notifications', 'pause notifications automatically')
    s = old or {'id': S.new_id(), 'description': None, 'created_at': now().astimezone().isoformat(), 'status': 'active', 'last_incident_timestamp': None, '_integrations': {}}
    s.update({'name': name, 'acknowledgement_timeout': seconds(body, 'acknowledgement_timeout', old), 'auto_resolve_timeout': seconds(body, 'auto_resolve_timeout', old), 'alert_creation': creation,
              'incident_urgency_rule': copy.deepcopy(rule), 'support_hours': copy.deepcopy(hours), 'scheduled_actions': copy.deepcopy(actions), '_policy': policy,
              'auto_pause_notifications_parameters': {'enabled': bool(pause.get('enabled')), 'timeout': pause.get('timeout') if pause.get('enabled') else None, 'recommended_timeout': 300}})
    if 'description' in body:
        s['description'] = text(body, 'description')
    S['services'][s['id']] = s
    agp = body.get('alert_grouping_parameters')
    if isinstance(agp, dict) and 'type' in agp and not str(agp.get('type') or '').endswith('_reference'):
        drop_from_settings(s['id'])                                             # "Deleting alert_grouping_parameters might delete an alert_grouping_setting depending on it" [P resource_pagerduty_service.go:570]
        if agp['type']:
            if not S.has('alert_grouping'):
                unable('preview_intelligent_alert_grouping', 'group alerts')
            put_setting({'name': None, 'type': agp['type'], 'config': agp.get('config') or {}, 'services': [{'id': s['id']}], 'description': None})
    return s


def setting_of(service):
    return next((a for a in S['alert_grouping_settings'].values() if service in a['_services']), None)


def show_service(s, include=()):
    r = base('services', s)
    if 'auto_pause_notifications_parameters' not in include:
        r.pop('auto_pause_notifications_parameters')
    r['escalation_policy'] = ref('escalation_policies', s['_policy'])
    p = S['escalation_policies'].get(s['_policy'], {})
    r['teams'] = [ref('teams', t) for t in p.get('_teams', [])]
    r['integrations'] = [show_integration(s, i) if 'integrations' in include else {**{k: v for k, v in show_integration(s, i).items() if k in ('id', 'summary', 'self', 'html_url')}, 'type': i['type'] + '_reference'} for i in s['_integrations'].values()]
    r['addons'], r['response_play'] = [], None
    a = setting_of(s['id'])
    if a is None:
        r.update({'alert_grouping': None, 'alert_grouping_timeout': None, 'alert_grouping_parameters': {'type': None, 'config': None}})
    elif len(a['_services']) > 1 or a['type'] == 'content_based_intelligent':
        # [O] "a reference object where the configuration is unsupported via the services api"; [I#949] content_based_intelligent
        r.update({'alert_grouping': a['type'] if a['type'] == 'content_based_intelligent' else 'rules', 'alert_grouping_timeout': None,
                  'alert_grouping_parameters': {'id': a['id'], 'type': 'alert_grouping_setting_reference', 'summary': 'See the alert grouping setting.', 'self': f"{S.api()}/alert_grouping_settings/{a['id']}", 'html_url': None}})
    else:
        r.update({'alert_grouping': {'content_based': 'rules'}.get(a['type'], a['type']), 'alert_grouping_timeout': a['config'].get('timeout'), 'alert_grouping_parameters': {'type': a['type'], 'config': copy.deepcopy(a['config'])}})
    if r['support_hours'] is None:
        r['support_hours'] = None
    return r


def delete_service(s):
    i = s['id']
    for k in [k for k, x in S['relationships'].items() if i in (x['supporting_service']['id'], x['dependent_service']['id'])]:
        del S['relationships'][k]
    drop_from_settings(i)
    for inc in S['incidents'].values():
        if inc['_service'] == i:
            inc['status'] = 'resolved'
    del S['services'][i]


INTEGRATION_TYPES = set(SCHEMA['integration']['properties']['type']['enum']) | {'app_event_transform_inbound_integration', 'generic_events_api_inbound_integration'}   # [P allowedIntegrationTypes]


def save_integration(s, body, old=None):
    check('integration', {k: v for k, v in body.items() if k != 'type'})
    t, v = body.get('type'), (body.get('vendor') or {}).get('id')
    if v:
        vendor = next((x for x in VENDORS if x['id'] == v), None)
        if not vendor:
            invalid('Vendor not found')
        t = vendor['generic_service_type']
    if not old and (not t or t.removesuffix('_reference') not in INTEGRATION_TYPES):
        invalid('Integration type is invalid')                                 # type "service_integration" without a vendor: [P buildServiceIntegrationStruct]
    if body.get('service') and body['service'].get('id') not in (None, s['id']):
        invalid('Service does not match')
    if t == 'generic_email_inbound_integration' and not body.get('integration_email') and not old:
        invalid("Integration email can't be blank")
    i = old or {'id': S.new_id(), 'type': t, 'created_at': now().isoformat(), '_vendor': v}
    i['name'] = text(body, 'name') or i.get('name') or (VENDORS and next((x['name'] for x in VENDORS if x['id'] == v), None)) or 'Events API V2'
    if t == 'generic_email_inbound_integration':
        i['integration_email'] = body.get('integration_email') or i.get('integration_email')
    else:
        i.setdefault('integration_key', ''.join(random.choices('0123456789abcdef', k=32)))
    s['_integrations'][i['id']] = i
    return i


def show_integration(s, i):
    r = {k: v for k, v in i.items() if not k.startswith('_')}
    r.update({'summary': i['name'], 'self': f"{S.api()}/services/{s['id']}/integrations/{i['id']}", 'html_url': f"{S.web()}/services/{s['id']}/integrations/{i['id']}", 'service': ref('services', s['id']),
              'vendor': {'id': i['_vendor'], 'type': 'vendor_reference', 'summary': next(x['name'] for x in VENDORS if x['id'] == i['_vendor']), 'self': f"{S.api()}/vendors/{i['_vendor']}", 'html_url': None} if i.get('_vendor') else None})
    return r


VENDORS = [{'id': i, 'type': 'vendor', 'name': n, 'summary': n, 'self': f'https://api.pagerduty.com/vendors/{i}', 'html_url': None, 'website_url': 'https://example.org', 'logo_url': None, 'thumbnail_url': None,
            'long_name': n, 'description': n, 'connectable': False, 'generic_service_type': g, 'integration_guide_url': None, 'alert_creation_default': 'create_alerts_and_incidents', 'alert_creation_editable': True, 'is_pd_cef': True}
           # "Events API v2" is none, and a look-up finds the PRTG one by part of its name [I#932]
           for i, n, g in (('PRTGEV2', 'PRTG Notification For PagerDuty Events API v2', 'events_api_v2_inbound_integration'), ('PZQ6AUS', 'Amazon CloudWatch', 'event_transformer_api_inbound_integration'),
                           ('PAM4FGS', 'Datadog', 'events_api_v2_inbound_integration'), ('PROMETH', 'Prometheus', 'events_api_v2_inbound_integration'), ('PKAPG94', 'Email', 'generic_email_inbound_integration'))]


# ---------------------------------------------------------------- business services, dependencies, grouping
def save_business(body, old=None):
    if not S.has('business_services'):
        unable('business_services', 'access business services')
    check('business_service', body)
    n = good_name('business_services', body, old, unique=False)
    team = (body.get('team') or {}).get('id')     # the provider sends "team": {} where there is none [P buildPagerdutyBusinessService]
    if team:
        need_teams()
        if team not in S['teams']:
            invalid('Team not found')
    b = old or {'id': S.new_id(), 'description': None, 'point_of_contact': None, '_team': None}
    b['name'] = n
    for k in ('description', 'point_of_contact'):
        if k in body:
            b[k] = text(body, k)
    if 'team' in body:
        b['_team'] = team
    S['business_services'][b['id']] = b
    return b


def show_business(b):
    r = base('business_services', b)
    r['team'] = {'id': b['_team'], 'type': 'team_reference', 'self': f"{S.api()}/teams/{b['_team']}"} if b['_team'] else None
    return r


def service_kind(o):
    t = o.get('type') or ''
    return 'business_services' if t.startswith('business_service') else 'services' if t in ('service', 'technical_service', 'technical_service_reference', 'service_reference') else None


def show_relation(x):
    return {'id': x['id'], 'type': 'service_dependency', **{k: {'id': x[k]['id'], 'type': 'business_service_reference' if x[k]['kind'] == 'business_services' else 'technical_service_reference'} for k in ('supporting_service', 'dependent_service')}}


def associate(body):
    if not S.has('service_dependencies'):
        unable('service_dependencies', 'associate services')
    made = []
    for rel in body.get('relationships') or invalid("Relationships can't be blank"):
        x = {}
        for k in ('supporting_service', 'dependent_service'):
            o = rel.get(k) or {}
            kind = service_kind(o)
            if kind is None:
                invalid(f'{k} type is invalid')
            if o.get('id') not in S[kind]:
                not_found()                                  # [P resource_pagerduty_service_dependency.go:190] 404, retried
            x[k] = {'id': o['id'], 'kind': kind}
        if x['supporting_service'] == x['dependent_service']:
            invalid('A service cannot depend on itself')
        same = next((r for r in S['relationships'].values() if r['supporting_service'] == x['supporting_service'] and r['dependent_service'] == x['dependent_service']), None)
        if same is None:
            seen, todo = set(), [x['supporting_service']['id']]
            while todo:
                i = todo.pop()
                if i == x['dependent_service']['id']:
                    invalid('Dependencies must not form a cycle')      # [?]
                if i not in seen:
                    seen.add(i)
                    todo += [r['supporting_service']['id'] for r in S['relationships'].values() if r['dependent_service']['id'] == i]
            x['id'] = S.new_id('D')
            S['relationships'][x['id']] = same = x
        made.append(show_relation(same))
    return {'relationships': made}


def drop_from_settings(service):
    for k, a in list(S['alert_grouping_settings'].items()):
        if service in a['_services']:
            a['_services'].remove(service)
            if not a['_services']:
                del S['alert_grouping_settings'][k]


def put_setting(body, old=None):
    t = body.get('type', (old or {}).get('type'))
    c = body.get('config') or {}
    services = [x.get('id') for x in body.get('services') or []]
    if not t:
        invalid("type can't be blank")
    if not services:
        invalid("services can't be blank")
    for i in services:
        if i not in S['services']:
            invalid(f'service {i} not found')
        a = setting_of(i)
        if a is not None and a is not old:
            invalid(f'service {i} is associated with another alert grouping setting')     # [P validateServicesReuse runs after such a 400]
    if t == 'time':
        to = c.get('timeout')
        if not isinstance(to, int) or not 60 <= to <= 86400:
            invalid('timeout: must be an integer between 60 and 86400 seconds.')           # [I#960]
        config = {'timeout': to}
    else:
        w = c.get('time_window') or 300
        if not (300 <= w <= 3600 or w == 86400 and t == 'content_based'):
            invalid('time_window: must be between 300 and 3600 or 86400 seconds.')         # [P validateTimeWindow] [O]
        config = {'time_window': w, 'recommended_time_window': 300}
        if t.startswith('content_based'):
            if not c.get('fields') or c.get('aggregate') not in ('all', 'any'):
                invalid('fields and aggregate are required')
            config.update({'aggregate': c['aggregate'], 'fields': list(c['fields'])})
        else:
            config['iag_fields'] = c.get('iag_fields') or ['summary']
    a = old or {'id': S.new_id(), 'created_at': iso(now())}
    a.update({'name': body.get('name', a.get('name')), 'description': body.get('description', a.get('description')), 'type': t, 'config': config, '_services': services, 'updated_at': iso(now())})
    S['alert_grouping_settings'][a['id']] = a
    return a


def save_setting(body, old=None):
    if not S.has('alert_grouping'):
        unable('preview_intelligent_alert_grouping', 'group alerts')
    check('alert_grouping_setting', {k: v for k, v in body.items() if k != 'services'})
    for x in body.get('services') or []:
        if S.settings['strict'] and set(x) - {'id', 'name', 'type', 'summary', 'self', 'html_url'}:
            invalid('Unknown field in services')
    return put_setting(body, old)


def show_setting(a):
    r = {k: v for k, v in a.items() if not k.startswith('_')}
    r['services'] = [ref('services', i) for i in a['_services']]
    return r


# ---------------------------------------------------------------- incidents (Events API v2)
def notify_list(service):
    p = S['escalation_policies'].get(service['_policy'])
    who, scheds = [], []
    if p:
        for t in p['_rules'][0]['targets']:
            if t['kind'] == 'users':
                who.append(t['id'])
            else:
                scheds.append(t['id'])
                u = on_call(S['schedules'][t['id']], now())
                if u:
                    who.append(u)
        scheds = [t['id'] for r in p['_rules'] for t in r['targets'] if t['kind'] == 'schedules']
    return list(dict.fromkeys(who)), scheds


def enqueue(e):
    key = e.get('routing_key')
    if not isinstance(key, str) or len(key) != 32:
        raise Api(400, {'status': 'invalid event', 'message': 'Event object is invalid', 'errors': ["Length of 'routing_key' is incorrect (should be 32 characters)"]})
    hit = next(((s, i) for s in S['services'].values() for i in s['_integrations'].values() if i.get('integration_key') == key), None)
    if hit is None:
        raise Api(400, {'status': 'invalid event', 'message': 'Event object is invalid', 'errors': ['Invalid routing key']})
    s, _ = hit
    action, p = e.get('event_action'), e.get('payload') or {}
    if action not in ('trigger', 'acknowledge', 'resolve'):
        raise Api(400, {'status': 'invalid event', 'message': 'Event object is invalid', 'errors': ["'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or 'resolve')"]})
    errors = []
    if action == 'trigger':
        for k in ('summary', 'source', 'severity'):
            if not p.get(k):
                errors.append(f"'payload.{k}' is missing or blank")
        if p.get('severity') and p['severity'] not in ('critical', 'error', 'warning', 'info'):
            errors.append("'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or 'info')")   # [D dynamic-notifications]
        if len(p.get('summary') or '') > 1024:
            errors.append("'payload.summary' is too long (maximum is 1024 characters)")
    if len(e.get('dedup_key') or '') > 255:
        errors.append("'dedup_key' is too long (maximum is 255 characters)")
    if errors:
        raise Api(400, {'status': 'invalid event', 'message': 'Event object is invalid', 'errors': errors})
    dedup = e.get('dedup_key') or ''.join(random.choices('0123456789abcdef', k=32))
    open_ = next((x for x in S['incidents'].values() if x['_service'] == s['id'] and x['_dedup'] == dedup and x['status'] != 'resolved'), None)
    if action == 'trigger' and open_ is None:
        rule = s['incident_urgency_rule']
        urgency = rule.get('urgency') or (rule.get('during_support_hours') or {}).get('urgency', 'high')
        if urgency == 'severity_based':
            urgency = 'low' if p['severity'] in ('warning', 'info') and s['alert_creation'] == 'create_alerts_and_incidents' else 'high'
        who, scheds = notify_list(s)
        i = S.new_id('Q')
        S['incidents'][i] = {'id': i, 'name': p['summary'], 'title': p['summary'], 'status': 'triggered', 'urgency': urgency, 'severity': p['severity'], 'created_at': iso(now()), '_service': s['id'], '_dedup': dedup, '_assignees': who, '_schedules': scheds, '_policy': s['_policy'], '_events': [e]}
        s['last_incident_timestamp'] = iso(now())
    elif open_ is not None:
        open_['_events'].append(e)
        if action == 'trigger' and open_['urgency'] == 'low' and p['severity'] in ('critical', 'error'):
            open_['urgency'] = 'high'                    # [sensu-plugins-pagerduty#30] goes up, never down
        open_['status'] = {'resolve': 'resolved', 'acknowledge': 'acknowledged'}.get(action, open_['status'])
    return {'status': 'success', 'message': 'Event processed', 'dedup_key': dedup}


def show_incident(x):
    r = base('incidents', x)
    r.update({'service': ref('services', x['_service']) if x['_service'] in S['services'] else None, 'escalation_policy': ref('escalation_policies', x['_policy']), 'incident_key': x['_dedup'],
              'assignments': [{'at': x['created_at'], 'assignee': ref('users', u)} for u in x['_assignees']]})
    return r


# ---------------------------------------------------------------- on-calls
ONCALL_FILTERS = {'time_zone', 'limit', 'offset', 'total', 'include[]', 'user_ids[]', 'escalation_policy_ids[]', 'schedule_ids[]', 'since', 'until', 'earliest'}   # [O] get /oncalls


def list_oncalls(q):
    """An on-call that overlaps the range is included; both ends default to now; none is known more than 90 days ahead [O get /oncalls]."""
    if S.settings['strict'] and set(q) - ONCALL_FILTERS:
        invalid(*[f'Unknown parameter {k}' for k in sorted(set(q) - ONCALL_FILTERS)])
    since = when(q['since'][0], 'Since') if 'since' in q else now()
    until = when(q['until'][0], 'Until') if 'until' in q else max(since, now()) if 'since' not in q else since
    if until < since:
        invalid('Until cannot be before since')                       # [O] "the `until` time cannot be before the `since` time"; [?] wording
    until = min(until, now() + dt.timedelta(days=90))
    us, ps, ss, out = q.get('user_ids[]'), q.get('escalation_policy_ids[]'), q.get('schedule_ids[]'), []
    def add(p, level, schedule, user, start, end):
        # "If `null` is provided in the array, it includes permanent on-calls due to direct user escalation targets" [O]
        if (us is None or user in us) and (ss is None or (schedule['id'] if schedule else 'null') in ss):
            out.append({'escalation_policy': ref('escalation_policies', p['id']), 'escalation_level': level, 'schedule': schedule, 'user': ref('users', user), 'start': start, 'end': end})
    for p in S['escalation_policies'].values() if until >= since else ():
        if ps is not None and p['id'] not in ps:
            continue
        for level, r in enumerate(p['_rules'], 1):
            for t in r['targets']:
                if t['kind'] == 'users':
                    add(p, level, None, t['id'], None, None)          # [O] Oncall.start: "If `null`, the on-call is a permanent user on-call"
                elif t['kind'] == 'schedules_v3':
                    for u in on_call_v3(S['schedules_v3'][t['id']], since):
                        add(p, level, ref('schedules_v3', t['id']), u, None, None)
                else:
                    s = S['schedules'][t['id']]
                    # The whole shift in the real API [O example]; here the part of it within the range [?]
                    for e in rendered(lambda at, s=s: on_call(s, at), since, max(until, since + dt.timedelta(seconds=1)), zoneinfo.ZoneInfo(s['time_zone']))[0]:
                        add(p, level, ref('schedules', t['id']), e['user']['id'], e['start'], e['end'])
    limit, offset = max(1, min(int((q.get('limit') or [S.settings['limit_default']])[0]), 100)), int((q.get('offset') or [0])[0])
    return {'oncalls': out[offset:offset + limit], 'limit': limit, 'offset': offset, 'more': offset + limit < len(out), 'total': None}


# ---------------------------------------------------------------- routes
def page(kind, items, q, show):
    limit = int((q.get('limit') or [S.settings['limit_default']])[0])
    if not 1 <= limit <= 100:
        limit = max(1, min(limit, 100))
    offset = int((q.get('offset') or [0])[0])
    query = (q.get('query') or [''])[0].lower()
    items = [i for i in items if not query or query in (i.get('name') or '').lower() or query in (i.get('email') or '')]
    items.sort(key=lambda i: ((i.get('name') or '').lower(), i['id']))
    return {kind: [show(i) for i in items[offset:offset + limit]], 'limit': limit, 'offset': offset, 'total': None, 'more': offset + limit < len(items)}


def wrapped(body, key):
    if not isinstance(body, dict) or not isinstance(body.get(key), dict):
        invalid(f'{key} is missing')
    if S.settings['strict'] and set(body) - {key}:
        invalid(*[f'Unknown field {k}' for k in sorted(set(body) - {key})])
    return body[key]


def get(kind, i):
    return S[kind].get(i) or not_found()


def route(method, path, q, body):
    """Gives (status, answer)."""
    parts = [unquote(p) for p in path.strip('/').split('/')]
    inc = q.get('include[]', []) + q.get('include', [])
    head, rest = parts[0], parts[1:]
    m, n = method, len(rest)
    if head == 'abilities':
        if n == 0 and m == 'GET':
            return 200, {'abilities': sorted(S.plan['abilities'])}
        if n == 1 and m == 'GET':
            return (204, None) if S.has(rest[0]) else fail(402, 'Payment Required', 2014)
    if head == 'licenses' and m == 'GET':
        return 200, {'licenses': LICENSES}
    if head == 'license_allocations' and m == 'GET':
        return 200, page('license_allocations', list(S['users'].values()), q, lambda u: {'license': next(l for l in LICENSES if l['id'] == u['_license']), 'user': ref('users', u['id']), 'allocated_at': iso(now())})
    if head == 'vendors' and m == 'GET':
        if n == 0:
            return 200, page('vendors', list(VENDORS), q, lambda v: v)
        return 200, {'vendor': next((v for v in VENDORS if v['id'] == rest[0]), None) or not_found()}
    if head == 'priorities' and m == 'GET':
        return 200, {'priorities': [], 'limit': 25, 'offset': 0, 'more': False, 'total': None}
    if head == 'tags' and m == 'GET':
        return 200, {'tags': [], 'limit': 25, 'offset': 0, 'more': False, 'total': None}
    if head == 'users':
        if n == 0:
            if m == 'GET':
                return 200, page('users', list(S['users'].values()), q, lambda u: show_user(u, inc))
            if m == 'POST':
                return 201, {'user': show_user(make_user(S, wrapped(body, 'user')))}
        if n == 1 and rest[0] == 'me' and m == 'GET':
            invalid("The request requires a user's access token")         # an account-level key
        if n >= 1:
            u = get('users', rest[0])
            if n == 1:
                if m == 'GET':
                    return 200, {'user': show_user(u, inc)}
                if m == 'PUT':
                    return 200, {'user': show_user(put_user(u, wrapped(body, 'user')))}
                if m == 'DELETE':
                    delete_user(u)
                    return 204, None
            if rest[1:] == ['license'] and m == 'GET':
                return 200, {'license': next(l for l in LICENSES if l['id'] == u['_license'])}
            if rest[1:] == ['contact_methods'] and m == 'GET':
                return 200, {'contact_methods': u['_contacts']}
            if rest[1:] == ['notification_rules'] and m == 'GET':
                return 200, {'notification_rules': u['_rules']}
    if head == 'teams':
        need_teams()
        if n == 0:
            if m == 'GET':
                return 200, page('teams', list(S['teams'].values()), q, lambda t: base('teams', t))
            if m == 'POST':
                return 201, {'team': base('teams', save_team(wrapped(body, 'team')))}
        if n >= 1:
            t = get('teams', rest[0])
            mem = S['members'].setdefault(t['id'], {})
            if n == 1:
                if m == 'GET':
                    return 200, {'team': base('teams', t)}
                if m == 'PUT':
                    return 200, {'team': base('teams', save_team(wrapped(body, 'team'), t))}
                if m == 'DELETE':
                    for o in list(S['escalation_policies'].values()) + list(S['schedules'].values()):
                        if t['id'] in o['_teams']:
                            o['_teams'].remove(t['id'])
                    del S['teams'][t['id']], S['members'][t['id']]
                    return 204, None
            if rest[1:] == ['members'] and m == 'GET':
                return 200, page('members', [S['users'][u] for u in mem], q, lambda u: {'user': ref('users', u['id']), 'role': mem[u['id']]})
            if n == 3 and rest[1] == 'users':
                get('users', rest[2])
                if m == 'PUT':
                    role = (body or {}).get('role') or 'manager'
                    if role not in ('observer', 'responder', 'manager'):
                        invalid('Role is invalid')
                    mem[rest[2]] = role
                    return 204, None
                if m == 'DELETE':
                    if rest[2] not in mem:
                        not_found()
                    if any(t['id'] in p['_teams'] and any(x['id'] == rest[2] or x['kind'] == 'schedules' and rest[2] in users_of_schedule(S['schedules'][x['id']]) for r in p['_rules'] for x in r['targets']) for p in S['escalation_policies'].values()):
                        invalid('User cannot be removed as they belong to an escalation policy on this team')   # [P resource_pagerduty_team_membership.go:289]
                    del mem[rest[2]]
                    return 204, None
            if n == 3 and rest[1] == 'escalation_policies':
                p = get('escalation_policies', rest[2])
                p['_teams'] = [t['id']] if m == 'PUT' else [x for x in p['_teams'] if x != t['id']]
                return 204, None
    if head == 'schedules':
        if n == 0:
            if m == 'GET':
                return 200, page('schedules', list(S['schedules'].values()), q, lambda s: {k: v for k, v in show_schedule(s).items() if k not in ('schedule_layers', 'final_schedule', 'overrides_subschedule')})   # [api-schema#430]
            if m == 'POST':
                return 200, {'schedule': show_schedule(save_schedule(wrapped(body, 'schedule')))}     # 200, not 201 [api-schema#497]
        if rest == ['preview'] and m == 'POST':
            if S.settings['strict'] and set(q) - {'since', 'until', 'overflow'}:
                invalid('Unknown parameter')                              # [O] post /schedules/preview has these three
            s = save_schedule(wrapped(body, 'schedule'), preview=True)    # [O] "without saving it", refused for the same reasons [?]
            try:
                return 200, {'schedule': show_schedule(s, q)}
            finally:
                del S['schedules'][s['id']]
        if n >= 1:
            s = get('schedules', rest[0])
            if n == 1:
                if m == 'GET':
                    return 200, {'schedule': show_schedule(s, q)}
                if m == 'PUT':
                    return 200, {'schedule': show_schedule(save_schedule(wrapped(body, 'schedule'), s))}
                if m == 'DELETE':
                    delete_schedule(s)
                    return 204, None
            if rest[1:] == ['users'] and m == 'GET':
                return 200, {'users': [show_user(S['users'][u]) for u in users_of_schedule(s)]}
            if rest[1:] == ['overrides']:
                if m == 'GET':
                    if 'since' not in q or 'until' not in q:
                        invalid('Since and until are required')               # [O] both are required; [?] wording
                    a, b = when(q['since'][0], 'Since'), when(q['until'][0], 'Until')
                    return 201, {'overrides': [{'id': o['id'], 'start': o['start'], 'end': o['end'], 'user': ref('users', o['user'])} for o in S['overrides'].values()      # 201, as [O] has it
                                               if o['schedule'] == s['id'] and dt.datetime.fromisoformat(o['start']) < b and a < dt.datetime.fromisoformat(o['end'])]}
                if m == 'POST':
                    out = []
                    for o in body.get('overrides') or [wrapped(body, 'override')]:
                        i = S.new_id('Q')
                        S['overrides'][i] = {'id': i, 'schedule': s['id'], 'start': when(o['start'], 'Start').isoformat(), 'end': when(o['end'], 'End').isoformat(), 'user': get('users', o['user']['id'])['id']}
                        out.append({'status': 201, 'override': {'id': i, 'start': o['start'], 'end': o['end'], 'user': ref('users', o['user']['id'])}})
                    return 201, out
    if head == 'v3' and rest[:1] == ['schedules']:
        return route_v3(m, rest[1:], q, body)
    if head == 'escalation_policies':
        if n == 0:
            if m == 'GET':
                return 200, page(head, list(S[head].values()), q, lambda p: show_policy(p, inc))
            if m == 'POST':
                return 201, {'escalation_policy': show_policy(save_policy(wrapped(body, 'escalation_policy')))}
        if n == 1:
            p = get(head, rest[0])
            if m == 'GET':
                if 'escalation_rule_assignment_strategies' in inc and S.settings['ep_strategies'] != 'ok':
                    if S.settings['ep_strategies'] == 'malformed403':
                        raise Api(403, text='Forbidden')                    # [P isMalformedForbiddenError]
                    denied()
                return 200, {'escalation_policy': show_policy(p, inc)}
            if m == 'PUT':
                return 200, {'escalation_policy': show_policy(save_policy(wrapped(body, 'escalation_policy'), p))}
            if m == 'DELETE':
                delete_policy(p)
                return 204, None
    if head == 'services':
        if n == 0:
            if m == 'GET':
                return 200, page(head, list(S[head].values()), q, lambda s: show_service(s, inc))
            if m == 'POST':
                return 201, {'service': show_service(save_service(wrapped(body, 'service')))}
        if n >= 1:
            s = get(head, rest[0])
            if n == 1:
                if m == 'GET':
                    return 200, {'service': show_service(s, inc)}
                if m == 'PUT':
                    return 200, {'service': show_service(save_service(wrapped(body, 'service'), s))}
                if m == 'DELETE':
                    delete_service(s)
                    return 204, None
            if rest[1] == 'integrations':
                if n == 2 and m == 'POST':
                    return 201, {'integration': show_integration(s, save_integration(s, wrapped(body, 'integration')))}
                if n == 3:
                    i = s['_integrations'].get(rest[2]) or not_found()
                    if m == 'GET':
                        return 200, {'integration': show_integration(s, i)}
                    if m == 'PUT':
                        return 200, {'integration': show_integration(s, save_integration(s, wrapped(body, 'integration'), i))}
                    if m == 'DELETE':
                        del s['_integrations'][rest[2]]
                        return 204, None
    if head == 'business_services':
        if not S.has('business_services'):
            unable('business_services', 'access business services')
        if n == 0:
            if m == 'GET':
                return 200, page(head, list(S[head].values()), q, show_business)
            if m == 'POST':
                return 201, {'business_service': show_business(save_business(wrapped(body, 'business_service')))}
        if n == 1:
            b = get(head, rest[0])
            if m == 'GET':
                return 200, {'business_service': show_business(b)}
            if m == 'PUT':
                return 200, {'business_service': show_business(save_business(wrapped(body, 'business_service'), b))}
            if m == 'DELETE':
                for k in [k for k, x in S['relationships'].items() if rest[0] in (x['supporting_service']['id'], x['dependent_service']['id'])]:
                    del S['relationships'][k]
                del S[head][rest[0]]
                return 204, None
    if head == 'service_dependencies' and n:
        if rest == ['associate'] and m == 'POST':
            return 200, associate(body or {})
        if rest == ['disassociate'] and m == 'POST':
            gone = []
            for rel in (body or {}).get('relationships') or []:
                want = tuple(((rel.get(k) or {}).get('id')) for k in ('supporting_service', 'dependent_service'))
                hit = next((k for k, x in S['relationships'].items() if (x['supporting_service']['id'], x['dependent_service']['id']) == want), None) or not_found()
                gone.append(show_relation(S['relationships'].pop(hit)))
            return 200, {'relationships': gone}
        if n == 2 and m == 'GET' and rest[0] in ('technical_services', 'business_services'):
            get('services' if rest[0] == 'technical_services' else 'business_services', rest[1])
            return 200, {'relationships': [show_relation(x) for x in S['relationships'].values() if rest[1] in (x['supporting_service']['id'], x['dependent_service']['id'])]}
    if head == 'alert_grouping_settings':
        if n == 0:
            if m == 'GET':
                ids = q.get('service_ids[]', [])
                hits = [a for a in S[head].values() if not ids or set(ids) & set(a['_services'])]
                return 200, {head: [show_setting(a) for a in hits], 'after': '', 'before': '', 'limit': 25, 'total': False}
            if m == 'POST':
                return 201, {'alert_grouping_setting': show_setting(save_setting(wrapped(body, 'alert_grouping_setting')))}
        if n == 1:
            a = get(head, rest[0])
            if m == 'GET':
                return 200, {'alert_grouping_setting': show_setting(a)}
            if m == 'PUT':
                return 200, {'alert_grouping_setting': show_setting(save_setting(wrapped(body, 'alert_grouping_setting'), a))}
            if m == 'DELETE':
                del S[head][rest[0]]
                return 204, None
    if head == 'incidents' and m == 'GET':
        st, us = q.get('statuses[]', []), q.get('user_ids[]', [])
        return 200, page('incidents', [x for x in S['incidents'].values() if (not st or x['status'] in st) and (not us or set(us) & set(x['_assignees']))], q, show_incident)
    if head == 'oncalls' and m == 'GET':
        return 200, list_oncalls(q)
    not_found()


# ---------------------------------------------------------------- faults
def find_fault(method, path):
    for f in S.faults:
        if f.get('method') not in (None, method) or not re.search(f.get('path') or '', path):
            continue
        if f.get('skip', 0) > 0:
            f['skip'] -= 1
            continue
        f['times'] = f.get('times', 1) - 1
        if f['times'] <= 0:
            S.faults.remove(f)
        return f
    return None


def fault_answer(f):
    k = f['kind']
    if k == '429':
        raise Api(429, {'error': {'message': 'Rate Limit Exceeded', 'code': 2020}}, {'retry-after': f['retry_after']} if 'retry_after' in f else {} if f.get('no_headers') else {'ratelimit-limit': '960', 'ratelimit-remaining': '0', 'ratelimit-reset': str(f.get('reset', 2))})   # headers: [D rest-api-rate-limits] [P handleRatelimitError]
    if k == '500':
        raise Api(500, {'error': {'message': 'Internal Server Error', 'code': 2000}})
    if k == '502':
        raise Api(502, text='<html><body><h1>502 Bad Gateway</h1></body></html>')
    if k == '402':
        unable(f.get('ability', 'teams'), f.get('text', 'access teams'))
    if k == '403':
        denied()
    if k == 'malformed403':
        raise Api(403, text='Forbidden')
    if k == '401':
        raise Api(401, {'error': {'message': 'Unauthorized', 'code': 2006}})
    if k == '404':
        not_found()
    if k == '400':
        invalid(*f.get('errors', ['Invalid']))
    if k == 'page':         # a proxy's, or a portal's: 200 and no JSON
        raise Api(200, text='<html><body><h1>Please sign in</h1></body></html>')
    if k == 'cut':          # JSON that ends in the middle
        raise Api(200, text=f.get('text', '{"schedules": [{"id": "PCUT'))
    if k == 'large':
        raise Api(200, text='{"padding": "' + 'x' * f.get('bytes', 40 << 20) + '"}')
    if k == 'json':         # JSON of another kind
        raise Api(200, text=f['body'])
    if k == 'redirect':
        raise Api(302, {}, {'Location': f['to']})


class Api_(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    # Head and body leave at once: in two writes each answer waits 40 ms for an acknowledgement.
    wbufsize = -1
    server_version = 'nginx'
    sys_version = ''

    def log_message(self, *a):
        pass

    def setup(self):
        self.request.settimeout(120)
        try:
            if isinstance(self.request, ssl.SSLSocket):
                self.request.do_handshake()
        except (ssl.SSLError, OSError):
            self.bad = True
        else:
            self.bad = False
        super().setup()

    def handle(self):
        if not self.bad:
            try:
                super().handle()
            except (ConnectionError, ssl.SSLError, TimeoutError, OSError):
                pass

    def any(self):
        u = urlsplit(self.path)
        q = parse_qs(u.query, keep_blank_values=True)
        raw = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        host = (self.headers.get('Host') or '').split(':')[0]
        status, answer, headers, plain, fault, body = 500, None, None, None, None, None
        with LOCK:
            try:
                try:
                    body = json.loads(raw) if raw else None
                except ValueError:
                    invalid('Invalid JSON')
                if host.startswith('events'):
                    if self.command == 'POST' and u.path == '/v2/enqueue':
                        fault = find_fault(self.command, u.path)
                        if fault: fault_answer(fault)
                        status, answer = 202, enqueue(body or {})
                    else:
                        not_found()
                else:
                    a = self.headers.get('Authorization') or ''
                    t = re.fullmatch(r'Token token="?([^"\s]+)"?', a) or re.fullmatch(r'Bearer (\S+)', a)
                    if not t or TOKENS and t[1] not in TOKENS:
                        raise Api(401, {'error': {'message': 'Unauthorized', 'code': 2006}})   # [O] Unauthorized; [?] code
                    v3 = u.path.startswith('/v3/')
                    if v3 and (S.settings['v3'] == 'off' or S.settings['v3'] == 'early_access' and 'flexible-schedules-early-access' not in (self.headers.get('X-Early-Access') or '')):
                        not_found()
                    if not v3 and 'application/vnd.pagerduty+json' not in (self.headers.get('Accept') or '') and S.settings['strict']:
                        raise Api(406, {'error': {'message': 'Not Acceptable', 'code': 2000}})
                    if self.command in ('POST', 'PUT') and body is None and u.path.startswith(('/schedules', '/services', '/escalation', '/users', '/business', '/alert_g', '/service_dep')):
                        fault = find_fault(self.command, u.path)
                        if fault: fault_answer(fault)
                        invalid('Request body is empty')
                    fault = find_fault(self.command, u.path)
                    if fault:
                        fault_answer(fault)
                    if fault and fault['kind'] in ('timeout', 'drop'):
                        pass
                    else:
                        backup = copy.deepcopy(S.d)
                        try:
                            status, answer = route(self.command, u.path, q, body)
                        except BaseException:
                            S.d = backup
                            raise
                        if self.command != 'GET':
                            S.save()
            except Api as e:
                status, answer, headers, plain = e.status, e.body, e.headers, e.text
            except Exception as e:          # a mistake of the double's: say so loudly
                import traceback
                traceback.print_exc()
                status, answer = 500, {'error': {'message': f'double: {type(e).__name__}: {e}', 'code': 2000}}
            entry = {'at': dt.datetime.now(dt.timezone.utc).isoformat(timespec='milliseconds'), 'host': host, 'method': self.command, 'path': u.path, 'query': u.query, 'status': status, 'request': body if body is not None else (raw.decode('utf8', 'replace') or None), 'response': answer if answer is not None else plain}
            if fault:
                entry['fault'] = fault['kind']
            if self.command != 'GET' and u.path.startswith(('/v3/', '/schedules')):
                entry['on_call_after'] = {x['name']: on_call(x, now()) for x in S['schedules'].values()} | {x['name']: on_call_v3(x, now()) for x in S['schedules_v3'].values()}
            S.requests.append(entry)
            del S.requests[:-5000]
            if S.log_path:
                with open(S.log_path, 'a') as f:
                    f.write(json.dumps(entry) + '\n')
        if S.settings['latency']:
            time.sleep(S.settings['latency'])
        if fault and fault['kind'] in ('timeout', 'timeout_after_write'):
            time.sleep(fault.get('seconds', 35))        # the provider's client gives up after 30 [P config.go httpClient.Timeout]
            self.close_connection = True
            return
        if fault and fault['kind'] in ('drop', 'drop_after_write'):
            self.close_connection = True
            self.request.close()
            return
        data = b'' if status == 204 else (plain.encode() if plain is not None else json.dumps(answer).encode())
        self.send_response(status)
        if status != 204:
            self.send_header('Content-Type', 'text/html' if plain is not None else 'application/json')
            self.send_header('Content-Length', str(len(data)))
        self.send_header('X-Request-Id', '%032x' % random.getrandbits(128))
        for k, v in (headers if headers is not None else {'ratelimit-limit': '960', 'ratelimit-remaining': '900', 'ratelimit-reset': '60'} if status < 500 else {}).items():
            self.send_header(k, v)
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = any


class Control(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    wbufsize = -1

    def log_message(self, *a):
        pass

    def any(self):
        u = urlsplit(self.path)
        q = parse_qs(u.query)
        raw = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        status = 200
        try:
            body = json.loads(raw) if raw else {}
            with LOCK:
                a = self.act(u.path.strip('/'), q, body)
        except Api as e:
            status, a = e.status, e.body
        except Exception as e:
            status, a = 400, {'error': f'{type(e).__name__}: {e}'}
        data = json.dumps(a, indent=1).encode()
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def act(self, what, q, body):
        m = self.command
        if what == 'health':
            return {'ok': True, 'counts': {k: len(S[k]) for k in KINDS}}
        if what == 'state':
            return {k: S.d[k] for k in S.d}
        if what == 'settings':
            if m == 'POST':
                bad = set(body) - set(DEFAULTS)
                if bad or body.get('plan', 'free') not in PLANS:
                    raise ValueError(f'unknown: {sorted(bad) or body["plan"]}; plans: {list(PLANS)}')
                S.settings.update(body)
                S.save()
            return S.settings
        if what == 'faults':
            if m == 'DELETE':
                S.faults.clear()
            elif m == 'POST':
                known = ('429', '500', '502', '401', '402', '403', 'malformed403', '404', '400', 'timeout', 'timeout_after_write', 'drop', 'drop_after_write', 'page', 'cut', 'large', 'json', 'redirect')
                if body.get('kind') not in known:
                    raise ValueError(f'kind must be one of {known}')
                S.faults.append(body)
            return S.faults
        if what == 'reset' and m == 'POST':
            if body.get('settings'):
                S.settings = DEFAULTS | (body['settings'] if isinstance(body['settings'], dict) else {})
            S.reset()
            S.requests.clear()
            return {'ok': True, 'users': [u['email'] for u in S['users'].values()]}
        if what == 'requests':
            if m == 'DELETE':
                S.requests.clear()
            tail = int((q.get('tail') or [50])[0])
            return S.requests[-tail:] if 'full' in q else [f"{r['method']} {r['path']}{'?' + r['query'] if r['query'] else ''} {r['status']}{' FAULT ' + r['fault'] if 'fault' in r else ''}" for r in S.requests[-tail:]]
        if what == 'users' and m == 'POST':
            return make_user(S, body, seeding=True)
        if what == 'touch' and m == 'POST':      # somebody changes an object in the web UI: {"kind": "services", "id": .., "set": {..}}
            S[body['kind']][body['id']].update(body['set'])
            S.save()
            return S[body['kind']][body['id']]
        if what == 'delete' and m == 'POST':     # somebody deletes one there
            S[body['kind']].pop(body['id'])
            S.save()
            return {'ok': True}
        if what == 'oncall':                     # ?at=RFC3339
            at = when(q['at'][0].replace(' ', '+'), 'at') if 'at' in q else now()
            return {s['name']: (S['users'].get(on_call(s, at)) or {}).get('email') for s in S['schedules'].values()} | {s['name']: [S['users'][u]['email'] for u in on_call_v3(s, at)] for s in S['schedules_v3'].values()}
        if what == 'incidents':
            return [show_incident(x) | {'events': x['_events']} for x in S['incidents'].values()]
        if what == 'event' and m == 'POST':
            return enqueue(body)
        if what == 'incident' and m == 'POST':   # {"service": ID}: one that is open
            s = S['services'][body['service']]
            return enqueue({'routing_key': next(iter(s['_integrations'].values()))['integration_key'], 'event_action': 'trigger', 'payload': {'summary': 'by hand', 'source': 'control', 'severity': body.get('severity', 'critical')}})
        if what == 'save':
            S.save()
            return {'ok': True}
        raise ValueError(f'no {what}: health, state, settings, faults, reset, requests, users, touch, delete, oncall, incidents, event, incident')

    do_GET = do_POST = do_DELETE = any


class Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128


TOKENS = set()


def main():
    global S, TOKENS
    p = argparse.ArgumentParser()
    p.add_argument('--host', default='127.0.0.1')
    p.add_argument('--port', type=int, default=443)
    p.add_argument('--control', type=int, default=8099)
    p.add_argument('--state', default=os.path.join(HERE, 'state.json'))
    p.add_argument('--log', default=os.path.join(HERE, 'requests.jsonl'))
    p.add_argument('--seed', default=os.path.join(HERE, 'users.json'))
    p.add_argument('--lax', action='store_true', help='take unknown fields, as the real API mostly does')
    p.add_argument('--plan', choices=list(PLANS))
    p.add_argument('--token', action='append', default=[], help='the only tokens that are taken; without one any is')
    p.add_argument('--plain', action='store_true', help='HTTP instead of HTTPS, for a client of ours on the same machine')
    p.add_argument('--fresh', action='store_true', help='forget the state of before')
    a = p.parse_args()
    TOKENS = set(a.token)
    if a.fresh and os.path.exists(a.state):
        os.remove(a.state)
    S = None
    S = State(a.state, a.log, a.seed)
    if a.lax:
        S.settings['strict'] = False
    if a.plan:
        S.settings['plan'] = a.plan
    api = Server((a.host, a.port), Api_)
    if not a.plain:
        c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        c.load_cert_chain(os.path.join(HERE, 'server.pem'), os.path.join(HERE, 'server.key'))
        api.socket = c.wrap_socket(api.socket, server_side=True, do_handshake_on_connect=False)
    control = Server((a.host, a.control), Control)
    threading.Thread(target=control.serve_forever, daemon=True).start()
    print(f'api {"http" if a.plain else "https"}://{a.host}:{api.server_address[1]}  control http://{a.host}:{control.server_address[1]}  plan {S.settings["plan"]}  strict {S.settings["strict"]}  users {[u["email"] for u in S["users"].values()]}', flush=True)
    try:
        api.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == '__main__':
    main()
