using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties of resource classes.</summary>
internal static class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(PropertyInfo Property, string Name)>> Cache = new();

    /// <summary>As their own class declares them: a subclass does not see a private setter.</summary>
    public static ImmutableArray<(PropertyInfo Property, string Name)> Of(Type type) => Cache.GetOrAdd(type, static type =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           select (property.DeclaringType!.GetProperty(property.Name)!, string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name),
    ]);

    /// <summary>
    /// Gives every output property an output that will arrive and returns their other ends by name.
    /// A component sets its own properties; only its urn is filled in for it.
    /// </summary>
    public static ImmutableDictionary<string, OutputSource> Promise(Resource resource)
    {
        var result = ImmutableDictionary.CreateBuilder<string, OutputSource>();
        foreach (var (property, name) in Of(resource.GetType()))
        {
            if (resource is ComponentResource && property.DeclaringType != typeof(Resource))
            {
                continue;
            }

            if (!IsOutput(property.PropertyType))
            {
                throw RunException.OutputsHaveIncorrectType([name]);
            }

            var source = new OutputSource(property.PropertyType.GenericTypeArguments[0], [resource]);
            property.SetValue(resource, source.Output);
            result.Add(name, source);
        }

        return result.ToImmutable();
    }

    public static bool IsOutput(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Output<>);
}
