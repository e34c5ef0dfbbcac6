using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Policies.Values;

/// <summary>
/// A value among a resource's inputs, with the way to it. To read one that nobody knows yet leaves a note, so that no rule passes by not
/// having seen; what stands below an unknown value is unknown too.
/// </summary>
public sealed class Property
{
    private readonly JsonNode? _node;
    private readonly ISet<string>? _unread;
    private readonly bool _isSecret;

    private Property(JsonNode? node, string path, ISet<string> unread, bool isSecret)
    {
        _node = WireValue.Reveal(node, out var wrapped);
        Path = path;
        _unread = unread;
        _isSecret = isSecret || wrapped;
    }

    /// <param name="inputs">Of one resource.</param>
    /// <param name="unread">Gets the paths of what was asked for and is not known yet.</param>
    public static Property Of(JsonObject inputs, ISet<string> unread) => new(inputs, "", unread, isSecret: false);

    /// <summary>From the inputs on, e.g. <c>spec.template.spec.containers[0].image</c>; empty for the inputs themselves.</summary>
    public string Path { get; }

    /// <summary>Whether something stands there, be it unknown. An unknown value leaves no note here.</summary>
    public bool Exists => _node is not null;

    /// <summary>Whether the engine keeps it secret, or what it stands in.</summary>
    public bool IsSecret => _isSecret;

    /// <summary>Whether it will be known only after the deployment. Asking leaves a note if it is.</summary>
    public bool IsUnknown
    {
        get
        {
            if (!WireValue.IsUnknown(_node))
            {
                return false;
            }

            _unread?.Add(Path);
            return true;
        }
    }

    /// <summary>Null where nothing, something else or something unknown stands.</summary>
    public string? Text => !IsUnknown && _node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Null where nothing, something else or something unknown stands.</summary>
    public bool? Flag => !IsUnknown && _node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? _node.GetValue<bool>() : null;

    /// <summary>Null where nothing, something else or something unknown stands.</summary>
    public decimal? Number =>
        !IsUnknown
        && _node?.GetValueKind() is JsonValueKind.Number
        && decimal.TryParse(_node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Of an object: its members in the order of their names; empty where something else stands.</summary>
    public IEnumerable<(string Name, Property Value)> Members
    {
        get
        {
            var self = this;
            return !IsUnknown && _node is JsonObject members
                ? members.Select(member => member.Key).Order(StringComparer.Ordinal).Select(name => (name, self[name]))
                : [];
        }
    }

    /// <summary>Of a list: its items; empty where something else stands.</summary>
    public IEnumerable<Property> Items
    {
        get
        {
            var self = this;
            return !IsUnknown && _node is JsonArray items
                ? items.Select((item, place) => self.Child(item, string.Create(CultureInfo.InvariantCulture, $"[{place}]")))
                : [];
        }
    }

    /// <summary>How often something stands in a list, or among the members of an object; 0 where something else stands.</summary>
    public int Count =>
        IsUnknown
            ? 0
            : _node switch
            {
                JsonArray items => items.Count,
                JsonObject members => members.Count,
                _ => 0,
            };

    /// <summary>The member of an object.</summary>
    /// <param name="name">Of the member, as the provider spells it.</param>
    public Property this[string name]
    {
        get
        {
            var step = name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? (Path.Length == 0 ? name : $".{name}") : $"[\"{name}\"]";
            return WireValue.IsUnknown(_node) ? new(_node, Path, Unread, _isSecret) : Child((_node as JsonObject)?[name], step);
        }
    }

    /// <summary>This value, or another where nothing stands here.</summary>
    public Property Or(Property other) => Exists ? this : other;

    /// <summary>Everything below that is text, with the way to it, itself included. Names of members are none.</summary>
    public IEnumerable<Property> Texts =>
        Text is not null ? [this] : Items.Concat(Members.Select(member => member.Value)).SelectMany(below => below.Texts);

    /// <summary>Whether it, or something below, is unknown; leaves a note of each.</summary>
    public bool HasUnknown
    {
        get
        {
            var any = IsUnknown;
            foreach (var below in Items.Concat(Members.Select(member => member.Value)))
            {
                any |= below.HasUnknown;
            }

            return any;
        }
    }

    /// <summary>For people, at most 80 characters: never what is secret.</summary>
    public string Shown
    {
        get
        {
            if (_node is null)
            {
                return "";
            }

            if (_isSecret || HoldsSecret(_node))
            {
                return "[secret]";
            }

            var text = _node is JsonValue value && value.TryGetValue<string>(out var plain) ? plain : _node.ToJsonString();
            return text.Length <= 80 ? text : text[..79] + "…";
        }
    }

    private ISet<string> Unread => _unread ?? new HashSet<string>(StringComparer.Ordinal);

    private Property Child(JsonNode? node, string step) => new(node, Path + step, Unread, _isSecret);

    private static bool HoldsSecret(JsonNode? node)
    {
        WireValue.Reveal(node, out var isSecret);
        return isSecret
            || node switch
            {
                JsonObject members => members.Any(member => HoldsSecret(member.Value)),
                JsonArray items => items.Any(HoldsSecret),
                _ => false,
            };
    }
}
