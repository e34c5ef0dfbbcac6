using FksSre.PolicyPack.Wire;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.PolicyPack.Tests.Running;

/// <summary>Resources as the engine sends them.</summary>
internal static class Resources
{
    public const string Deployment = "kubernetes:apps/v1:Deployment";
    public const string Provider = "urn:pulumi:dev::fks-sre::pulumi:providers:kubernetes::kubernetes";

    public static string Urn(string type, string name) => $"urn:pulumi:dev::fks-sre::{type}::{name}";

    public static AnalyzeRequest Single(string type, string name, Struct properties, AnalyzerResourceOptions? options = null) =>
        new()
        {
            Type = type,
            Name = name,
            Urn = Urn(type, name),
            Properties = properties,
            Options = options ?? new(),
            Provider = new() { Urn = Provider },
        };

    public static AnalyzerResource OfStack(AnalyzeRequest resource) =>
        new()
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn,
            Properties = resource.Properties,
            Options = resource.Options,
            Provider = resource.Provider,
            Parent = resource.Options.Parent,
        };

    public static AnalyzeStackRequest Stack(params IEnumerable<AnalyzeRequest> resources) =>
        new() { Resources = { resources.Select(OfStack) } };

    public static Struct Json(string json) => Struct.Parser.ParseJson(json);
}
