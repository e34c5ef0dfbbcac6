namespace FksSre.Specifications.Sloth;

/// <summary>Field names that differ between Sloth's own files and its Kubernetes resource.</summary>
internal sealed record SlothNames(
    string ErrorQuery,
    string TotalQuery,
    string ErrorRatioQuery,
    string PageAlert,
    string TicketAlert,
    string SloPlugins
)
{
    public static readonly SlothNames File = new(
        "error_query",
        "total_query",
        "error_ratio_query",
        "page_alert",
        "ticket_alert",
        "slo_plugins"
    );

    public static readonly SlothNames Resource = new(
        "errorQuery",
        "totalQuery",
        "errorRatioQuery",
        "pageAlert",
        "ticketAlert",
        "sloPlugins"
    );
}
