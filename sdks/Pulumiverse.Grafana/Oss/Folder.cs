using Pulumi;

namespace Pulumiverse.Grafana.Oss;

/// <summary>A folder of dashboards.</summary>
public class Folder : CustomResource
{
    public Folder(string name, FolderArgs args, CustomResourceOptions? options = null)
        : base("grafana:oss/folder:Folder", name, args ?? new FolderArgs(), Sdk.Plugin.Options(
            options, formerTypes: ["grafana:index/folder:Folder"]))
    {
    }

    [Output("uid")]
    public Output<string> Uid { get; private set; } = null!;

    [Output("title")]
    public Output<string> Title { get; private set; } = null!;

    [Output("url")]
    public Output<string> Url { get; private set; } = null!;
}

/// <summary>The arguments of a folder.</summary>
public sealed class FolderArgs : ResourceArgs
{
    [Input("orgId")]
    public Input<string>? OrgId { get; set; }

    [Input("parentFolderUid")]
    public Input<string>? ParentFolderUid { get; set; }

    [Input("preventDestroyIfNotEmpty")]
    public Input<bool>? PreventDestroyIfNotEmpty { get; set; }

    [Input("title", required: true)]
    public Input<string> Title { get; set; } = null!;

    [Input("uid")]
    public Input<string>? Uid { get; set; }
}
