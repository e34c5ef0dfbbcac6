using System.Globalization;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>An object as an API server keeps it, with who owns which of its fields.</summary>
internal sealed class StoredObject
{
    private readonly List<Owner> _owners = [];
    private int _version = 1;

    private StoredObject(JsonObject content) => Content = content;

    public JsonObject Content { get; }

    public static StoredObject Empty(JsonObject named)
    {
        var metadata = new JsonObject { ["name"] = named["metadata"]!["name"]!.DeepClone() };
        if (named["metadata"]!["namespace"] is { } place)
        {
            metadata["namespace"] = place.DeepClone();
        }

        return new(new() { ["apiVersion"] = named["apiVersion"]!.DeepClone(), ["kind"] = named["kind"]!.DeepClone(), ["metadata"] = metadata });
    }

    /// <returns>Why the server refuses it: a field and its owner each; empty where it was done.</returns>
    public IReadOnlyList<(string Field, string Manager)> Apply(JsonObject config, string manager, bool force, bool dryRun, DateTime at)
    {
        var wanted = FieldSet.Of(config);
        var now = FieldSet.Of(Content);
        var conflicts = (from owner in _owners
                         where owner.Manager != manager || owner.Operation != "Apply"
                         from path in owner.Paths
                         where wanted.ContainsKey(path) && !JsonNode.DeepEquals(wanted[path], now.GetValueOrDefault(path))
                         select (path, owner)).ToList();
        if (conflicts.Count > 0 && !force)
        {
            return [.. conflicts.Select(each => (FieldSet.Display(each.path), each.owner.Manager)).Order()];
        }

        if (dryRun)
        {
            return [];
        }

        foreach (var (path, owner) in conflicts)
        {
            owner.Paths.Remove(path);
        }

        var mine = _owners.SingleOrDefault(owner => owner.Manager == manager && owner.Operation == "Apply");
        var dropped = (mine?.Paths ?? []).Where(path => !wanted.ContainsKey(path) && !_owners.Any(owner => owner != mine && owner.Paths.Contains(path))).ToList();
        Merge(Content, config, "", config["kind"]!.GetValue<string>());
        dropped.ForEach(path => Remove(FieldSet.Steps(path)));
        Own(manager, "Apply", "", at, wanted.Keys);
        Changed();
        return [];
    }

    /// <summary>As <c>kubectl edit</c>, <c>kubectl scale</c> and the like do: what they change is theirs from then on.</summary>
    public void Update(JsonObject patch, string manager, string subresource, DateTime at)
    {
        var before = FieldSet.Of(Content);
        MergePatch(Content, patch);
        var after = FieldSet.Of(Content);
        var changed = after.Keys.Where(path => !before.ContainsKey(path) || !JsonNode.DeepEquals(before[path], after[path])).ToHashSet(StringComparer.Ordinal);
        foreach (var owner in _owners)
        {
            owner.Paths.RemoveWhere(path => changed.Contains(path) || !after.ContainsKey(path));
        }

        _owners.RemoveAll(owner => owner.Paths.Count == 0);
        Own(manager, "Update", subresource, at, changed);
        Changed();
    }

    private void Own(string manager, string operation, string subresource, DateTime at, IEnumerable<string> paths)
    {
        var owner = _owners.SingleOrDefault(each => each.Manager == manager && each.Operation == operation && each.Subresource == subresource);
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

    private void Changed()
    {
        var metadata = Content["metadata"]!.AsObject();
        metadata["resourceVersion"] = (++_version).ToString(CultureInfo.InvariantCulture);
        metadata["managedFields"] = new JsonArray([.. _owners.Select(owner =>
        {
            var entry = new JsonObject
            {
                ["apiVersion"] = Content["apiVersion"]!.DeepClone(),
                ["fieldsType"] = "FieldsV1",
                ["fieldsV1"] = FieldSet.FieldsV1(owner.Paths),
                ["manager"] = owner.Manager,
                ["operation"] = owner.Operation,
                ["time"] = owner.Time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            };
            if (owner.Subresource.Length > 0)
            {
                entry["subresource"] = owner.Subresource;
            }

            return entry;
        })]);
    }

    private static void Merge(JsonObject into, JsonObject from, string within, string kind)
    {
        foreach (var (name, value) in from.ToList())
        {
            if (within.Length == 0 && name is "apiVersion" or "kind")
            {
                continue;
            }

            if (within == "metadata" && name is "name" or "namespace" or "resourceVersion")
            {
                continue;
            }

            if (value is JsonObject map && !ListMerge.IsAtomicMap(name) && into[name] is JsonObject there)
            {
                Merge(there, map, name, kind);
            }
            else if (value is JsonArray list && into[name] is JsonArray present && ListMerge.KeysOf(name, kind) is { } keys)
            {
                foreach (var item in list.Select(item => item!.AsObject()))
                {
                    var same = present.OfType<JsonObject>().FirstOrDefault(each => keys.All(key => JsonNode.DeepEquals(each[key], item[key])));
                    if (same is null)
                    {
                        present.Add(item.DeepClone());
                    }
                    else
                    {
                        Merge(same, item, name, kind);
                    }
                }
            }
            else
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    /// <summary>RFC 7386, which has no keys: a list is replaced.</summary>
    private static void MergePatch(JsonObject into, JsonObject patch)
    {
        foreach (var (name, value) in patch.ToList())
        {
            if (value is null)
            {
                into.Remove(name);
            }
            else if (value is JsonObject map && into[name] is JsonObject there)
            {
                MergePatch(there, map);
            }
            else
            {
                into[name] = value.DeepClone();
            }
        }
    }

    private void Remove(string[] steps)
    {
        JsonNode? at = Content;
        foreach (var step in steps[..^1])
        {
            at = step[..2] == "f:" ? at?[step[2..]] : Item(at, step);
        }

        if (steps[^1][..2] == "f:")
        {
            (at as JsonObject)?.Remove(steps[^1][2..]);
        }
        else if (Item(at, steps[^1]) is { } item)
        {
            at!.AsArray().Remove(item);
        }
    }

    private static JsonNode? Item(JsonNode? list, string step) => (list as JsonArray)?.FirstOrDefault(each =>
        JsonNode.Parse(step[2..])!.AsObject().All(pair => JsonNode.DeepEquals(each![pair.Key], pair.Value)));

    private sealed record Owner(string Manager, string Operation, string Subresource, HashSet<string> Paths)
    {
        public DateTime Time { get; set; }
    }
}
