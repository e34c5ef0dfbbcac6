namespace Pulumi.Pagerduty;

/// <summary>A team.</summary>
public class Team : CustomResource
{
    public Team(string name, TeamArgs? args = null, CustomResourceOptions? options = null)
        : base("pagerduty:index/team:Team", name, args ?? new TeamArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("htmlUrl")]
    public Output<string> HtmlUrl { get; private set; } = null!;
}

/// <summary>The arguments of a team.</summary>
public sealed class TeamArgs : ResourceArgs
{
    public TeamArgs()
    {
        Description = "Managed by Pulumi";
    }

    [Input("defaultRole")]
    public Input<string>? DefaultRole { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("parent")]
    public Input<string>? Parent { get; set; }
}
