using System.Collections.Immutable;
using System.Text.Json;

namespace FksSre.Delivery.Engine;

/// <summary>Keeps what is done to which resource, out of the events before and after each step.</summary>
internal sealed class StepEvents
{
    /// <summary>Resources of which the name outside is remembered.</summary>
    private const int MostNamed = 10_000;

    private readonly Dictionary<string, EngineResource> _named = new(StringComparer.Ordinal);
    private readonly Kept<(string Op, string Urn), EngineStep> _steps = new();
    private readonly Kept<string, RefreshedResource> _refreshed = new();

    public ImmutableArray<EngineStep> Steps => _steps.All;

    public ImmutableArray<RefreshedResource> Refreshed => _refreshed.All;

    public bool HasRefreshed { get; private set; }

    public long LeftOut => _steps.LeftOut + _refreshed.LeftOut;

    /// <summary>With what the provider calls it, where a step has told.</summary>
    public EngineResource? Named(EngineResource? resource) => resource is null ? null : _named.GetValueOrDefault(resource.Urn, resource);

    /// <param name="metadata">Of the event.</param>
    /// <param name="isAfter">The step is over: a refresh knows only then what it found.</param>
    /// <returns>What is changed; null where nothing is.</returns>
    public EngineStep? Add(JsonElement metadata, bool isAfter)
    {
        var (op, urn) = (EventJson.Text(metadata, "op"), EventJson.Text(metadata, "urn"));
        var (before, after) = (EventJson.Child(metadata, "old"), EventJson.Child(metadata, "new"));
        var id = EventJson.Text(before, "id") is { Length: > 0 } known ? known : EventJson.Text(after, "id");
        var resource = EngineResource.Of(urn) with { Id = id };
        resource = EventJson.Text(metadata, "type") is { Length: > 0 } type ? resource with { Type = type } : resource;
        if (id.Length > 0 && _named.Count < MostNamed)
        {
            _named[urn] = resource;
        }

        var paths = EventJson.Paths(metadata);
        if (op == "refresh")
        {
            HasRefreshed = true;
            var isGone = EventJson.IsObject(before) && !EventJson.IsObject(after);
            if (isAfter && (isGone || !paths.IsEmpty))
            {
                _refreshed.Put(urn, () => new(resource, isGone, paths), each => each with { IsGone = isGone, Paths = paths });
            }

            return null;
        }

        if (Known(op) is not { } name)
        {
            return null;
        }

        var step = new EngineStep(
            name,
            resource,
            paths,
            EventJson.Texts(metadata, "keys"),
            EventJson.Flag(before, "protect") || EventJson.Flag(after, "protect"),
            [.. EventJson.Texts(before, "initErrors").Union(EventJson.Texts(after, "initErrors"))]
        );
        _steps.Put((name, urn), () => step, each => Joined(each, step));
        return step;
    }

    /// <returns>Null for what changes nothing; the parts of a replacement are one step.</returns>
    private static string? Known(string op) =>
        op switch
        {
            "" or "same" or "read" or "read-discard" => null,
            "delete-replaced" or "create-replacement" or "read-replacement" or "discard-replaced" or "remove-pending-replace" => "replace",
            "discard" => "delete",
            "import-replacement" => "import",
            _ => op,
        };

    private static EngineStep Joined(EngineStep one, EngineStep other) =>
        one with
        {
            Resource = one.Resource.Id.Length > 0 ? one.Resource : other.Resource,
            Paths = one.Paths.IsEmpty ? other.Paths : one.Paths,
            ReplaceKeys = one.ReplaceKeys.IsEmpty ? other.ReplaceKeys : one.ReplaceKeys,
            IsProtected = one.IsProtected || other.IsProtected,
            InitErrors = one.InitErrors.IsEmpty ? other.InitErrors : one.InitErrors,
        };
}
