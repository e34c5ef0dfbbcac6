using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FksSre.Conventions.Tests;

/// <summary>The bundled SDK holds what the stack uses, and nothing else. A use by its own tests is none.</summary>
public class SdkUseTests
{
    private static readonly string[] _sdk = ["Pulumi", "Pulumi.Kubernetes", "Pulumi.Pagerduty", "Pulumi.Random", "Pulumiverse.Grafana"];

    /// <summary>The packages use the core, and only that.</summary>
    private static readonly string[] _users = ["FksSre.Components", "FksSre.Stacks", .. _sdk[1..]];

    /// <summary>The SDK itself says through it what it has to say.</summary>
    private static readonly Type _ofItsOwn = Assembly.Load("Pulumi").GetType("Pulumi.Log", throwOnError: true)!;

    [Fact]
    public void Every_public_type_is_used()
    {
        var all = _sdk.SelectMany(name => Assembly.Load(name).GetExportedTypes()).Where(type => !type.Name.StartsWith('<')).ToList();
        Assert.True(all.Count > 100, $"Only {all.Count} types were found.");
        var named = _users.SelectMany(Named).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<Type>();
        foreach (var type in all.Where(type => named.Contains(type.FullName!)))
        {
            Reach(type, used);
        }

        var unused = all.Except(used).Except([_ofItsOwn]).Select(type => type.FullName).Order(StringComparer.Ordinal).ToList();
        Assert.True(unused.Count == 0, $"Not used by the stack:\n{string.Join('\n', unused)}");
    }

    /// <summary>What a type in use is made of is in use as well; but arguments that nobody fills in are not.</summary>
    private static void Reach(Type type, HashSet<Type> used)
    {
        foreach (var part in Parts(type))
        {
            if (_sdk.Contains(part.Assembly.GetName().Name) && used.Add(part))
            {
                foreach (var next in Next(part))
                {
                    Reach(next, used);
                }
            }
        }
    }

    private static IEnumerable<Type> Next(Type type)
    {
        const BindingFlags Own =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var seen = type.GetMembers(Own)
            .SelectMany(member =>
                member switch
                {
                    PropertyInfo x => [x.PropertyType],
                    FieldInfo x => [x.FieldType],
                    MethodBase x => x.GetParameters().Select(p => p.ParameterType).Append((x as MethodInfo)?.ReturnType),
                    _ => Array.Empty<Type?>(),
                }
            );
        return seen.OfType<Type>()
            .SelectMany(Parts)
            .Where(part => !IsArguments(part))
            .Concat(type.GetInterfaces())
            .Concat(new[] { type.BaseType, type.DeclaringType }.OfType<Type>());
    }

    private static bool IsArguments(Type type) =>
        type.Name.EndsWith("Args", StringComparison.Ordinal) && type.Namespace?.Contains("Inputs", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> Parts(Type type) =>
        type switch
        {
            { HasElementType: true } => Parts(type.GetElementType()!),
            { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
            { IsGenericParameter: true } => [],
            _ => [type],
        };

    /// <summary>The types that an assembly's code names.</summary>
    private static IEnumerable<string> Named(string assembly)
    {
        using var stream = File.OpenRead(Assembly.Load(assembly).Location);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => FullName(metadata, metadata.GetTypeReference(handle)))];
    }

    private static string FullName(MetadataReader metadata, TypeReference type)
    {
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
