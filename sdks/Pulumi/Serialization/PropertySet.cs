using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Serialized arguments with the resources each of them was made from.</summary>
internal sealed record PropertySet(Struct Values, ImmutableDictionary<string, HashSet<Resource>> Dependencies)
{
    public static async Task<PropertySet> SerializeAsync(string path, InputArgs args, bool keepResources)
    {
        var values = new Struct();
        var dependencies = ImmutableDictionary.CreateBuilder<string, HashSet<Resource>>();
        foreach (var (name, argument) in args.ToDictionary().OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var serializer = new Serializer(keepResources);
            if (await SerializeAsync(serializer, path, name, argument).ConfigureAwait(false) is { } value)
            {
                values.Fields.Add(name, value);
                dependencies.Add(name, serializer.Dependencies);
            }
        }

        return new PropertySet(values, dependencies.ToImmutable());
    }

    private static async Task<Value?> SerializeAsync(Serializer serializer, string path, string name, object? argument)
    {
        try
        {
            return await serializer.SerializeAsync($"{path}.{name}", argument).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {error.Message}", error);
        }
    }
}
