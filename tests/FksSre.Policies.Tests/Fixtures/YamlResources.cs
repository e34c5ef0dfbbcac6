using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Policies.Resources;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FksSre.Policies.Tests.Fixtures;

/// <summary>
/// Resources as a person writes them down: a document each, either an object of Kubernetes as it is, or one with <c>type</c>, <c>name</c>,
/// <c>inputs</c> and <c>options</c>. <c>!unknown</c> stands for what only the provider will know, <c>!secret</c> before what is kept
/// secret.
/// </summary>
internal static class YamlResources
{
    public static ImmutableArray<ReviewedResource> Read(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>().Select(Resource)];
    }

    private static ReviewedResource Resource(YamlMappingNode node)
    {
        var json = Json(node)!.AsObject();
        if (json["apiVersion"] is not { } version)
        {
            var name = json["name"]!.GetValue<string>();
            return Resource(
                json["type"]!.GetValue<string>(),
                name,
                json["inputs"]?.DeepClone().AsObject() ?? [],
                json["options"]?.AsObject()
            );
        }

        var group = version.GetValue<string>();
        var kind = json["kind"]!.GetValue<string>();
        var called = json["metadata"]?["name"]?.GetValue<string>() ?? "nameless";
        json.Remove("options", out var options);
        return Resource($"kubernetes:{(group.Contains('/') ? group : $"core/{group}")}:{kind}", called, json, options?.AsObject());
    }

    private static ReviewedResource Resource(string type, string name, JsonObject inputs, JsonObject? options) =>
        new(
            $"urn:pulumi:test::fks-sre::{type}::{name}",
            type,
            name,
            options?["parent"]?.GetValue<string>() ?? "",
            inputs,
            new(
                options?["protect"]?.GetValue<bool>() ?? false,
                options?["provider"]?.GetValue<string>() ?? "urn:pulumi:test::fks-sre::pulumi:providers:kubernetes::kubernetes",
                Texts(options?["additionalSecretOutputs"]),
                Texts(options?["ignoreChanges"])
            )
            {
                RetainOnDelete = options?["retainOnDelete"]?.GetValue<bool>() ?? false,
            }
        );

    private static ImmutableArray<string> Texts(JsonNode? list) => [.. list?.AsArray().Select(item => item!.GetValue<string>()) ?? []];

    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            { Tag: { IsEmpty: false, Value: "!unknown" } } => "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            { Tag: { IsEmpty: false, Value: "!secret" } } => new JsonObject
            {
                ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270",
                ["value"] = Plain(node),
            },
            _ => Plain(node),
        };

    private static JsonNode? Plain(YamlNode node) =>
        node switch
        {
            YamlMappingNode members => new JsonObject(
                members.Children.Select(member => KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, Json(member.Value)))
            ),
            YamlSequenceNode items => new JsonArray([.. items.Children.Select(Json)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true } scalar => Scalar(scalar.Value ?? ""),
            YamlScalarNode scalar => scalar.Value,
            _ => throw new InvalidDataException($"Nothing is known of {node.NodeType}."),
        };

    private static JsonNode? Scalar(string text) =>
        text switch
        {
            "" or "null" or "~" => null,
            "true" => true,
            "false" => false,
            _ when decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => text,
        };
}
