using FksSre.PolicyPack.Wire;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.PolicyPack.Tests.Official;

/// <summary>Our copy of the contract beside the official one, by what the official SDK reads in messages of ours.</summary>
public class ContractTests
{
    [Fact]
    public async Task Every_field_has_the_official_number_and_type()
    {
        var fields = AnalyzerReflection.Descriptor.MessageTypes.SelectMany(message => message.Fields.InDeclarationOrder()).ToList();
        Assert.True(fields.Count > 40, $"{fields.Count} fields");

        var read = await OfficialSdk.ContractAsync(
            fields.Select(field => $"{field.ContainingType.Name} {With(field).ToByteString().ToBase64()}")
        );

        Assert.Equal(
            fields.Select(Official),
            read.Select((names, index) => $"{fields[index].ContainingType.Name} {names.ToLowerInvariant()}")
        );
    }

    [Fact]
    public async Task Values_of_enums_are_the_official_ones()
    {
        var enums = AnalyzerReflection.Descriptor.EnumTypes;

        Assert.Equal(
            enums.Select(each => string.Join(' ', each.Values.Select(value => $"{value.Name}={value.Number}"))),
            await OfficialSdk.ContractAsync(enums.Select(each => each.Name))
        );
    }

    [Fact]
    public async Task Methods_are_the_official_ones()
    {
        var service = AnalyzerReflection.Descriptor.Services.Single();

        Assert.Equal(
            [string.Join(' ', service.Methods.Select(method => $"/{service.FullName}/{method.Name}").Order(StringComparer.Ordinal))],
            await OfficialSdk.ContractAsync(["Analyzer"])
        );
    }

    /// <summary>As Google's generator for JavaScript calls it, in small letters.</summary>
    private static string Official(FieldDescriptor field)
    {
        var suffix =
            field.IsMap ? "map"
            : field.IsRepeated ? "list"
            : "";
        return $"{field.ContainingType.Name} {field.Name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()}{suffix}";
    }

    /// <summary>A message with one field that is no default.</summary>
    private static IMessage With(FieldDescriptor field)
    {
        var message = field.ContainingType.Parser.ParseFrom(ByteString.Empty);
        switch (field.Accessor.GetValue(message))
        {
            case System.Collections.IDictionary map:
                map.Add("a", map is MapField<string, string> ? "b" : new PolicyConfig { EnforcementLevel = EnforcementLevel.Mandatory });
                break;
            case System.Collections.IList list:
                list.Add(Sample(field));
                break;
            default:
                field.Accessor.SetValue(message, Sample(field));
                break;
        }

        return message;
    }

    private static object Sample(FieldDescriptor field) =>
        field.FieldType switch
        {
            FieldType.String => "a",
            FieldType.Bool => true,
            FieldType.Enum => System.Enum.ToObject(field.EnumType.ClrType, 1),
            FieldType.Message when field.MessageType == Struct.Descriptor => new Struct { Fields = { ["a"] = Value.ForBool(true) } },
            _ => field.MessageType.Parser.ParseFrom(ByteString.Empty),
        };
}
