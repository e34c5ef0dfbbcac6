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
        foreach (var (name, argument) in args.Given().OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var serializer = new Serializer(keepResources);
            try
            {
                if (await serializer.SerializeAsync($"{path}.{name}", argument).ConfigureAwait(false) is { } value)
                {
                    values.Fields.Add(name, value);
                    dependencies.Add(name, serializer.Dependencies);
                }
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"error serializing property \"{name}\": {error.Message}", error);
            }
        }

        return new PropertySet(values, dependencies.ToImmutable());
    }
}
