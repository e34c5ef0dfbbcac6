namespace Pulumi.Pagerduty;

/// <summary>A person.</summary>
public class User : CustomResource
{
    public User(string name, UserArgs args, CustomResourceOptions? options = null)
        : base("pagerduty:index/user:User", name, args ?? new UserArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("email")]
    public Output<string> Email { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("htmlUrl")]
    public Output<string> HtmlUrl { get; private set; } = null!;
}

/// <summary>The arguments of a user.</summary>
public sealed class UserArgs : ResourceArgs
{
    public UserArgs()
    {
        Description = "Managed by Pulumi";
    }

    [Input("color")]
    public Input<string>? Color { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("email", required: true)]
    public Input<string> Email { get; set; } = null!;

    [Input("jobTitle")]
    public Input<string>? JobTitle { get; set; }

    [Input("license")]
    public Input<string>? License { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("role")]
    public Input<string>? Role { get; set; }

    [Input("timeZone")]
    public Input<string>? TimeZone { get; set; }
}
