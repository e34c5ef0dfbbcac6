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

    public static Struct Claim(string @class, string size = "10Gi") =>
        WireValue.Struct(
            (
                "spec",
                WireValue.Object(
                    ("storageClassName", WireValue.Text(@class)),
                    ("resources", WireValue.Object(("requests", WireValue.Object(("storage", WireValue.Text(size))))))
                )
            )
        );

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
