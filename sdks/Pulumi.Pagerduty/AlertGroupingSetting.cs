namespace Pulumi.Pagerduty;

/// <summary>Which alerts become one incident.</summary>
public class AlertGroupingSetting : CustomResource
{
    public AlertGroupingSetting(string name, AlertGroupingSettingArgs args, CustomResourceOptions? options = null)
        : base(
            "pagerduty:index/alertGroupingSetting:AlertGroupingSetting",
            name,
            args ?? new AlertGroupingSettingArgs(),
            Sdk.Plugin.Options(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}

/// <summary>The arguments of a grouping.</summary>
public sealed class AlertGroupingSettingArgs : ResourceArgs
{
    [Input("config")]
    public Input<Inputs.AlertGroupingSettingConfigArgs>? Config { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [field: Input("services", required: true)]
    public InputList<string> Services { get => field ??= []; set; }

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}
