"""The programme's costs, compared with those of its peers in the same run."""
