using System.Globalization;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>An object as an API server keeps it, with who owns which of its fields.</summary>
internal sealed class StoredObject
{
    private readonly List<FieldOwner> _owners = [];
    private int _version = 1;

    private readonly Func<JsonObject, JsonObject, string?> _admit;

    private StoredObject(JsonObject content, Func<JsonObject, JsonObject, string?> admit) => (Content, _admit) = (content, admit);

    public JsonObject Content { get; private set; }

    /// <param name="named">What is first sent of it.</param>
    /// <param name="at">When.</param>
    /// <param name="admit">Asked before it changes, with how it was and how it would be: why it may not; null: it may.</param>
    public static StoredObject Empty(JsonObject named, DateTime at, Func<JsonObject, JsonObject, string?> admit)
    {
        var metadata = new JsonObject
        {
            ["name"] = named["metadata"]!["name"]!.DeepClone(),
            ["generation"] = 0,
            ["creationTimestamp"] = FieldOwner.Text(at),
        };
        if (named["metadata"]!["namespace"] is { } place)
        {
            metadata["namespace"] = place.DeepClone();
        }

        return new(
            new()
            {
                ["apiVersion"] = named["apiVersion"]!.DeepClone(),
                ["kind"] = named["kind"]!.DeepClone(),
                ["metadata"] = metadata,
            },
            admit
        );
    }

    /// <returns>Why the server refuses it: a field and its owner each; empty where it was done.</returns>
    public IReadOnlyList<FieldConflict> Apply(JsonObject config, string manager, bool force, bool dryRun, DateTime at)
    {
        var wanted = FieldSet.Of(config);
        var now = FieldSet.Of(Content);
        var conflicts = (
            from owner in _owners
            where owner.Manager != manager || owner.Operation != "Apply"
            from path in owner.Paths
            where wanted.ContainsKey(path) && !JsonNode.DeepEquals(wanted[path], now.GetValueOrDefault(path))
            select (path, owner)
        ).ToList();
        if (conflicts.Count > 0 && !force)
        {
            return
            [
                .. conflicts
                    .Select(each => new FieldConflict(
                        FieldSet.Display(each.path),
                        each.owner.Manager,
                        each.owner.Operation == "Update" ? Content["apiVersion"]!.GetValue<string>() : null
                    ))
                    .OrderBy(each => each.Manager, StringComparer.Ordinal)
                    .ThenBy(each => each.Field, StringComparer.Ordinal),
            ];
        }

        // What nobody has when something is first applied counts as somebody's that came before.
        if (_owners.Count == 0 && _version > 1 && !dryRun)
        {
            Own("before-first-apply", "Update", "", at, now.Keys);
        }

        var mine = _owners.SingleOrDefault(owner => owner.Manager == manager && owner.Operation == "Apply");
        var dropped = (mine?.Paths ?? [])
            .Where(path => !wanted.ContainsKey(path) && !_owners.Any(owner => owner != mine && owner.Paths.Contains(path)))
            .ToList();
        var next = Content.DeepClone().AsObject();
        ObjectMerge.Apply(next, config);
        dropped.ForEach(path => ObjectMerge.Remove(next, path));
        Change(next, dryRun, isWhole: true);
        if (dryRun)
        {
            return [];
        }

        foreach (var (path, owner) in conflicts)
        {
            owner.Paths.Remove(path);
        }

        Own(manager, "Apply", "", at, wanted.Keys);
        Stamp();
        return [];
    }

    /// <summary>As <c>kubectl edit</c>, <c>kubectl scale</c> and the like do: what they change is theirs from then on.</summary>
    /// <param name="patch">Merged in. Of an object its status is left out, and of its status all else.</param>
    /// <param name="manager">Who.</param>
    /// <param name="subresource">E.g. <c>scale</c> or <c>status</c>; empty for the object itself.</param>
    /// <param name="at">When.</param>
    public void Update(JsonObject patch, string manager, string subresource, DateTime at)
    {
        var before = FieldSet.Of(Content);
        var next = Content.DeepClone().AsObject();
        ObjectMerge.Patch(
            next,
            new(
                patch
                    .Where(field => (field.Key == "status") == (subresource == "status"))
                    .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
            )
        );
        var after = FieldSet.Of(next);
        Change(next, dryRun: false, isWhole: subresource.Length == 0);
        var changed = after
            .Keys.Where(path => !before.ContainsKey(path) || !JsonNode.DeepEquals(before[path], after[path]))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var owner in _owners)
        {
            owner.Paths.RemoveWhere(path => changed.Contains(path) || !after.ContainsKey(path));
        }

        _owners.RemoveAll(owner => owner.Paths.Count == 0);
        Own(manager, "Update", subresource, at, changed);
        Stamp();
    }

    private void Change(JsonObject next, bool dryRun, bool isWhole)
    {
        ServerDefaults.Fill(next);
        var (before, after) = (Content["spec"] as JsonObject, next["spec"] as JsonObject);
        if (before is not null && after is not null)
        {
            var invalid = SpecUpdate.Invalid(Content, next).ToList();
            if (invalid.Count > 0)
            {
                throw new RefusedUpdateException(
                    422,
                    "Invalid",
                    $"{SpecUpdate.KindOf(next)} \"{next["metadata"]!["name"]}\" is invalid: "
                        + (invalid is [var one] ? one : $"[{string.Join(", ", invalid)}]")
                );
            }

            if (isWhole && _admit(Content, next) is { } refusal)
            {
                throw new RefusedUpdateException(403, "Forbidden", refusal);
            }
        }

        if (!JsonNode.DeepEquals(before, after))
        {
            next["metadata"]!["generation"] = next["metadata"]!["generation"]!.GetValue<int>() + 1;
        }

        Content = dryRun ? Content : next;
    }

    private void Own(string manager, string operation, string subresource, DateTime at, IEnumerable<string> paths)
    {
        var owner = _owners.SingleOrDefault(each =>
            each.Manager == manager && each.Operation == operation && each.Subresource == subresource
        );
        if (owner is null)
        {
            owner = new(manager, operation, subresource, []);
            _owners.Add(owner);
        }
        else if (operation == "Apply")
        {
            owner.Paths.Clear();
        }

        owner.Paths.UnionWith(paths);
        owner.Time = at;
        _owners.RemoveAll(each => each.Paths.Count == 0);
    }

    private void Stamp()
    {
        var metadata = Content["metadata"]!.AsObject();
        metadata["resourceVersion"] = (++_version).ToString(CultureInfo.InvariantCulture);
        metadata["managedFields"] = new JsonArray([.. _owners.Select(owner => owner.Entry(Content["apiVersion"]!.GetValue<string>()))]);
    }
}
