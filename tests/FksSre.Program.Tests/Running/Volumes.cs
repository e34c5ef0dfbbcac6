using System.Text.Json.Nodes;
using FksSre.Stacks.Configuration;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests.Running;

/// <summary>Volumes as dev is configured to have them, and as its last deployment says that it has them.</summary>
internal static class Volumes
{
    public static StackConfiguration Configured(
        (string Size, string? Class) prometheus,
        (string Size, string? Class)? grafana = null,
        string? space = null
    )
    {
        var dev = Configurations.Named("dev");
        var standalone = JsonNode.Parse(dev.Values[ConfigKeys.Standalone])!.AsObject();
        Set(standalone["prometheus"]!, prometheus);
        if (grafana is { } other)
        {
            Set(standalone["grafana"]!, other);
        }

        if (space is not null)
        {
            standalone["namespace"] = space;
        }

        return dev.With(ConfigKeys.Standalone, standalone.ToJsonString());
    }

    /// <summary>Prometheus's and Grafana's, of a class that the configuration did not name unless one is given.</summary>
    public static Struct Deployed(string prometheus, string grafana = "1Gi", string @class = "") =>
        StackEngine.Outputs(
            "dev",
            ("volumes", WireValue.Object(("prometheus", Volume(prometheus, @class)), ("grafana", Volume(grafana, @class))))
        );

    /// <summary>The StatefulSet of Prometheus as the last deployment left it.</summary>
    public static Struct WithSet(this Struct state, bool hasTemplate)
    {
        const string Type = "kubernetes:apps/v1:StatefulSet";
        var template = WireValue.Object(("metadata", WireValue.Object(("name", WireValue.Text("data")))));
        var with = state.Clone();
        with.Fields[$"urn:pulumi:dev::{ConfigKeys.Project}::{Type}::prometheus-server"] = StackEngine.Kept(
            Type,
            ("metadata", WireValue.Object(("namespace", WireValue.Text("fks-monitoring")), ("name", WireValue.Text("prometheus")))),
            (
                "spec",
                WireValue.Object([
                    ("serviceName", WireValue.Text("prometheus")),
                    .. hasTemplate ? new[] { ("volumeClaimTemplates", Value.ForList(template)) } : [],
                ])
            )
        );
        return with;
    }

    /// <param name="class">Of storage; empty: none.</param>
    /// <param name="size">It asks for.</param>
    /// <param name="phase">Null: its status says nothing.</param>
    public static Struct Claim(string @class, string size = "10Gi", string? phase = null)
    {
        var claim = WireValue.Struct(
            (
                "spec",
                WireValue.Object(
                    ("storageClassName", WireValue.Text(@class)),
                    ("resources", WireValue.Object(("requests", WireValue.Object(("storage", WireValue.Text(size))))))
                )
            )
        );
        if (phase is not null)
        {
            claim.Fields["status"] = WireValue.Object(("phase", WireValue.Text(phase)));
        }

        return claim;
    }

    public static Struct Class(bool? allowsGrowth) =>
        allowsGrowth is { } flag ? WireValue.Struct(("allowVolumeExpansion", Value.ForBool(flag))) : new Struct();

    private static void Set(JsonNode part, (string Size, string? Class) volume)
    {
        part["storage"] = volume.Size;
        if (volume.Class is not null)
        {
            part["storageClass"] = volume.Class;
        }
    }

    private static Value Volume(string size, string @class) =>
        WireValue.Object(
            ("namespace", WireValue.Text("fks-monitoring")),
            ("size", WireValue.Text(size)),
            ("class", WireValue.Text(@class))
        );
}
