using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>Reads Pulumi.STACK.yaml into what the engine would make of it, but for the secrets.</summary>
internal static class StackFile
{
    /// <summary>Aliases can make a short file endless; a real one holds some fifty values.</summary>
    private const int MostValues = 10_000;

    private static readonly string[] _fields = ["config", "encryptedkey", "encryptionsalt", "environment", "secretsprovider"];

    public static Checked<StackConfiguration> Read(string stack, string text)
    {
        var findings = new List<Finding>();
        var file = $"Pulumi.{FieldFindings.Shown(stack)}.yaml";
        var documents = YamlDocuments.Read(new SourceText(file, text), findings);
        var configuration = new StackConfiguration(stack, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
        if (findings.Count > 0)
        {
            return new(null, findings);
        }

        if (documents is not [YamlNode.Mapping root])
        {
            return new(
                null,
                [
                    SourceFindings.NotAStackFile(
                        file,
                        documents.Count == 1 ? "no mapping" : $"{documents.Count.ToString(CultureInfo.InvariantCulture)} documents"
                    ),
                ]
            );
        }

        if (!YamlSize.IsWithin(MostValues, root))
        {
            return new(null, [SourceFindings.TooLarge(file, MostValues)]);
        }

        findings.AddRange(
            from field in root.Entries
            where !_fields.Contains(field.Key)
            select SourceFindings.UnknownField(At(file, field.Line), field.Key, _fields)
        );
        configuration = Entries(file, root, findings).Aggregate(configuration, With);
        return Checked<StackConfiguration>.Of(findings, () => configuration);
    }

    private static IReadOnlyList<YamlEntry> Entries(string file, YamlNode.Mapping root, List<Finding> findings)
    {
        switch (root.Find("config")?.Value)
        {
            case YamlNode.Mapping config:
                findings.AddRange(
                    from entry in config.Entries
                    where !FullKey.IsLegal(FullKey.Of(entry.Key))
                    select SourceFindings.BadKey(At(file, entry.Line), entry.Key)
                );
                return config.Entries;
            case null or YamlNode.Scalar { IsNull: true }:
                return [];
            case var other:
                findings.Add(SourceFindings.NotAStackFile(At(file, other.Line), "config is no mapping"));
                return [];
        }
    }

    private static StackConfiguration With(StackConfiguration configuration, YamlEntry entry)
    {
        var key = FullKey.Of(entry.Key);
        return entry.Value switch
        {
            YamlNode.Scalar { IsNull: true } => configuration,
            YamlNode.Scalar scalar => configuration with { Values = configuration.Values.SetItem(key, scalar.Text) },
            var value when YamlSecrets.Holds(value) => configuration.Withhold(key),
            var value => configuration with { Values = configuration.Values.SetItem(key, JsonSerializer.Serialize(YamlJson.Of(value))) },
        };
    }

    private static string At(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");
}
